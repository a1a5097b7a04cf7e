import { Buffer } from 'node:buffer';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import { boundLength } from '../bound-length.ts';
import { checkDataSize } from '../check-data-size.ts';
import { dataSizeLimit } from '../data-size-limit.ts';
import { printConfig } from './print-config.ts';

/** The most bytes that a character of the JSON becomes: a line feed with the indentation of a literal block, or an escape. */
const mostBytes = 24;

/** The most bytes of an entry, or of what is around all of them, that say nothing: `groups: {}` and the like. */
const mostEmpty = 256;

/** Whether the configuration fits into its Secret, whoever writes that. */
export function checkSecretSize(compiled: CompiledCluster): Finding[] {
  const empty = (compiled.issuers.length + 1) * mostEmpty;
  if (boundLength(compiled) * mostBytes + empty <= dataSizeLimit) return [];
  return checkDataSize('Secret', compiled, Buffer.byteLength(printConfig(compiled).text));
}
