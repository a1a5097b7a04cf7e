import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';
import { mergeFindings } from '../model/compile/merge-findings.ts';
import type { Finding } from '../model/diagnostics/finding.ts';
import { checkConfigMapSize } from './node-file/check-config-map-size.ts';
import { checkDirectory } from './node-file/check-directory.ts';
import { checkNames } from './node-file/check-names.ts';
import { checkNamespaces } from './rbac/check-namespaces.ts';

/** What speaks against the objects of clusters that the model has nothing against. */
export function checkClusters(clusters: readonly CompiledCluster[]): Finding[] {
  return mergeFindings(
    clusters.flatMap((cluster) => [
      ...checkConfigMapSize(cluster),
      ...checkNames(cluster),
      ...checkDirectory(cluster),
      ...checkNamespaces(cluster),
    ]),
  );
}
