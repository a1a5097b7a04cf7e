import { Buffer } from 'node:buffer';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import { checkDataSize } from '../check-data-size.ts';
import { printConfig } from './print-config.ts';

/** Whether the configuration fits into its Secret, whoever writes that. */
export function checkSecretSize(compiled: CompiledCluster): Finding[] {
  return checkDataSize('Secret', compiled, Buffer.byteLength(printConfig(compiled.configuration).text));
}
