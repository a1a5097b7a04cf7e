import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import { boundLength } from '../bound-length.ts';
import { checkDataSize } from '../check-data-size.ts';
import { dataSizeLimit } from '../data-size-limit.ts';
import { printDocument } from '../document/print-document.ts';
import { listPreflight } from './list-preflight.ts';

/**
 * The most bytes that a character of an entry's JSON becomes: at most 24 in the document (a line feed with the
 * indentation of a literal block, an escape in double quotes), 3 in the CA files, and 18 in the lines of the preflight.
 */
const mostBytes = 45;

/** Whether the document and what goes with it fit into their ConfigMap. */
export function checkConfigMapSize(compiled: CompiledCluster): Finding[] {
  const { configuration } = compiled;
  if (boundLength(compiled) * mostBytes <= dataSizeLimit) return [];
  const { lines, authorities } = listPreflight(configuration);
  const data = [printDocument(compiled), lines, ...Object.values(authorities)];
  const size = data.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return checkDataSize('ConfigMap', compiled, size);
}
