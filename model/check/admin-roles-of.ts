import type { LinkedCluster } from '../link/linked-cluster.ts';

/** The ClusterRoles of a cluster that are enough to mend it. */
export function adminRolesOf({ cluster }: Pick<LinkedCluster, 'cluster'>): readonly string[] {
  return cluster.document.spec.adminRoles ?? ['cluster-admin'];
}
