import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';
import type { Finding } from '../model/diagnostics/finding.ts';
import { dataSizeLimit } from './data-size-limit.ts';

/**
 * What speaks against the object that would hold a cluster's document.
 *
 * @param size of its data, in bytes
 */
export function checkDataSize(
  kind: 'ConfigMap' | 'Secret',
  { cluster }: Pick<CompiledCluster, 'cluster'>,
  size: number,
): Finding[] {
  if (size <= dataSizeLimit) return [];
  return [
    {
      rule: 'config-map-size',
      message: `The ${kind} of cluster "${cluster.name}" would hold ${size} bytes; Kubernetes accepts ${dataSizeLimit}.`,
      place: { document: cluster.source, path: ['metadata', 'name'] },
      help: 'Shorten the CA bundles to the certificates of each issuer’s own chain.',
    },
  ];
}
