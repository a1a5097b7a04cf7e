import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import { printConfig } from './print-config.ts';

const limit = 1024 * 1024;

/** Kubernetes' own limit for the data of a Secret (validation.go, MaxSecretSize), whoever writes it. */
export function checkSecretSize({ cluster, configuration }: CompiledCluster): Finding[] {
  const size = Buffer.byteLength(printConfig(configuration).text);
  if (size <= limit) return [];
  return [
    {
      rule: 'config-map-size',
      message: `The Secret of cluster "${cluster.name}" would hold ${size} bytes; Kubernetes accepts ${limit}.`,
      place: { document: cluster.source, path: ['metadata', 'name'] },
      help: 'Shorten the CA bundles to the certificates of each issuer’s own chain.',
    },
  ];
}
