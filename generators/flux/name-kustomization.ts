import type { ReachedCluster } from '../../model/link/reached-cluster.ts';

/** What a Kustomization is called that applies to a cluster. */
export function nameKustomization({ cluster }: Pick<ReachedCluster, 'cluster'>, name: string): string {
  return `${cluster.name}-${name}`;
}
