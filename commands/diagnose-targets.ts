import { checkClusters } from '../generators/check-clusters.ts';
import type { Diagnostic } from '../model/diagnostics/diagnostic.ts';
import { resolveFindings } from '../model/diagnostics/resolve-findings.ts';
import type { ReadTargets } from './read-targets.ts';

/** Everything that speaks against rendering an environment: what was found in it, and in what would be generated. */
export function diagnoseTargets({ targets, findings }: ReadTargets): Diagnostic[] {
  return resolveFindings([...findings, ...checkClusters(targets.map(({ compiled }) => compiled))], false);
}
