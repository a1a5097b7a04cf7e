import { Buffer } from 'node:buffer';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import { checkDataSize } from '../check-data-size.ts';
import { printDocument } from '../document/print-document.ts';

/** Whether the document fits into its ConfigMap. */
export function checkDocumentSize(compiled: CompiledCluster): Finding[] {
  return checkDataSize('ConfigMap', compiled, Buffer.byteLength(printDocument(compiled)));
}
