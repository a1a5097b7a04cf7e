import { checkClusters } from '../../generators/check-clusters.ts';
import type { CompiledEnvironment } from '../../model/compile/compile-environment.ts';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import { resolveFindings } from '../../model/diagnostics/resolve-findings.ts';
import { clusterOf, linkDestination } from '../../model/link/link-destination.ts';
import type { Manifest } from '../../model/manifest.ts';
import { UsageError } from '../usage-error.ts';

/** A Destination's cluster, ready to be generated, unless a diagnostic is an error. */
export interface CompiledDestination {
  compiled: CompiledCluster | undefined;
  diagnostics: Diagnostic[];
}

/**
 * The cluster of a Destination in a compiled environment.
 *
 * @throws UsageError where the environment is sound but has no such cluster
 */
export function compileDestination(
  destination: Manifest<'Destination'>,
  environment: CompiledEnvironment,
): CompiledDestination {
  const diagnostics = resolveFindings(
    [...environment.findings, ...checkClusters(environment.clusters)],
    false,
  );
  if (diagnostics.some(({ severity }) => severity === 'error')) return { compiled: undefined, diagnostics };
  const compiled = environment.clusters.find(({ cluster }) => cluster.name === clusterOf(destination));
  if (compiled === undefined) {
    const [fault] = linkDestination(
      destination,
      environment.clusters.map(({ cluster }) => cluster.name),
    );
    throw new UsageError(
      `The Destination "${destination.name}" cannot be rendered. ${fault?.message} ${fault?.help}`,
    );
  }
  return { compiled, diagnostics };
}
