import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';
import type { Finding } from '../model/diagnostics/finding.ts';
import { checkConfigMapSize } from './node-file/check-config-map-size.ts';

/** What speaks against the objects of clusters that the model has nothing against. */
export function checkClusters(clusters: readonly CompiledCluster[]): Finding[] {
  return clusters.flatMap(checkConfigMapSize);
}
