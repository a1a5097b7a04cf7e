import { checkClusters } from '../generators/check-clusters.ts';
import type { CompiledEnvironment } from '../model/compile/compile-environment.ts';
import type { Diagnostic } from '../model/diagnostics/diagnostic.ts';
import { resolveFindings } from '../model/diagnostics/resolve-findings.ts';

/** The errors of `trustplane check`, for a command that is about to write files and must not write such. */
export function listErrors({ findings, clusters }: CompiledEnvironment): Diagnostic[] {
  const isError = ({ severity }: Diagnostic) => severity === 'error';
  const errors = resolveFindings(findings, true).filter(isError);
  return errors.length > 0 ? errors : resolveFindings(checkClusters(clusters), true).filter(isError);
}
