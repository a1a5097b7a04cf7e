import { type CompiledEnvironment, compileEnvironment } from '../../model/compile/compile-environment.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import type { SourceDocument } from '../../model/load/source-document.ts';
import type { PathProblem, WorkTree } from '../../model/load/work-tree.ts';
import { concernsUs } from '../../model/shape/concerns-us.ts';
import type { World } from '../command.ts';
import { problemsOfItems } from './problems-of-items.ts';
import type { Item } from './resource-list.ts';

/** Objects that were handed over have no files around them. */
const noFiles: WorkTree = { listFiles: () => [], readFile: noFile, readStart: noFile };

/** Annotations by which an orchestrator talks to itself. */
const internal = /^(internal\.)?config\.(kubernetes|k8s)\.io\/|^kustomize\.config\.k8s\.io\//;

/** Compiles the objects of our group, and slips of it, among the items of a ResourceList. */
export function compileItems(items: readonly Item[], world: World): CompiledEnvironment {
  const documents: SourceDocument[] = [];
  const findings: Finding[] = [];
  for (const [index, item] of items.entries()) {
    if (!concernsUs(item)) continue;
    const document = { index, value: withoutInternals(item) };
    const problems = problemsOfItems.get(item) ?? [];
    for (const { path, ...problem } of problems) findings.push({ ...problem, place: { document, path } });
    if (problems.length === 0) documents.push(document);
  }
  return compileEnvironment({ documents, findings }, noFiles, {
    environment: '',
    today: world.today,
    described: 'the objects that the function was given',
  });
}

function withoutInternals(item: Item): Item {
  const { annotations, ...metadata } = item.metadata ?? {};
  if (annotations === undefined || annotations === null) return item;
  const kept = Object.entries(annotations).filter(([key]) => !internal.test(key));
  return {
    ...item,
    metadata: { ...metadata, ...(kept.length > 0 && { annotations: Object.fromEntries(kept) }) },
  };
}

function noFile(path: string): PathProblem {
  return { problem: 'missing', path, detail: 'Objects that are handed over have no files.' };
}
