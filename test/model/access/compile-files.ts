import { type CompiledEnvironment, compileEnvironment } from '../../../model/compile/compile-environment.ts';
import { loadDocuments } from '../../../model/load/load-documents.ts';
import { MemoryWorkTree } from './memory-work-tree.ts';

/** An environment compiled from files in memory. */
export function compileFiles(files: Readonly<Record<string, string>>): CompiledEnvironment {
  const tree = new MemoryWorkTree(files);
  const options = { environment: 'prod', today: '2026-11-21', described: 'prod' };
  return compileEnvironment(loadDocuments(tree, ['.']), tree, options);
}
