import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import { printDocument } from '../document/print-document.ts';
import { listPreflight } from './list-preflight.ts';

const limit = 1024 * 1024;

/** Kubernetes' own limit for the data of a ConfigMap (validation.go, MaxSecretSize, which ConfigMaps share). */
export function checkConfigMapSize(compiled: CompiledCluster): Finding[] {
  const { cluster, configuration } = compiled;
  const { lines, authorities } = listPreflight(configuration);
  const data = [printDocument(compiled), lines, ...Object.values(authorities)];
  // A character is at most three bytes of UTF-8 (four for two), so most clusters need no closer look.
  if (data.reduce((sum, text) => sum + text.length, 0) * 3 <= limit) return [];
  const size = data.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (size <= limit) return [];
  return [
    {
      rule: 'config-map-size',
      message: `The ConfigMap of cluster "${cluster.name}" would hold ${size} bytes; Kubernetes accepts ${limit}.`,
      place: { document: cluster.source, path: ['metadata', 'name'] },
      help: 'Shorten the CA bundles to the certificates of each issuer’s own chain.',
    },
  ];
}
