import type { V1ConfigMap, V1ControllerRevision, V1DaemonSet, V1Pod } from '@kubernetes/client-node';
import type { ClusterClient } from '../cluster/cluster-client.ts';
import { findPrunable } from './find-prunable.ts';

/**
 * Deletes the hashed ConfigMaps of a DaemonSet's namespace that nothing can go back to, and gives their names.
 *
 * @param before milliseconds since 1970; what was made later stays
 */
export async function pruneRollout(
  client: ClusterClient,
  daemonSet: V1DaemonSet,
  before: number,
  dryRun: boolean,
): Promise<string[]> {
  const namespace = daemonSet.metadata?.namespace ?? '';
  const core = `/api/v1/namespaces/${namespace}`;
  const apps = `/apis/apps/v1/namespaces/${namespace}`;
  // The ConfigMaps first: one that comes later is not in the list, and what refers to it may be.
  const configMaps = await client.list<V1ConfigMap>(`${core}/configmaps`, {
    labelSelector: 'app.kubernetes.io/managed-by=trustplane',
  });
  const [daemonSets, revisions, pods] = await Promise.all([
    client.list<V1DaemonSet>(`${apps}/daemonsets`),
    client.list<V1ControllerRevision>(`${apps}/controllerrevisions`),
    client.list<V1Pod>(`${core}/pods`),
  ]);
  const removed: string[] = [];
  for (const { metadata } of findPrunable(configMaps, { daemonSets, revisions, pods }, before)) {
    const name = metadata?.name ?? '';
    if (dryRun || (await client.delete(`${core}/configmaps/${name}`, metadata?.uid ?? '')))
      removed.push(name);
  }
  return removed;
}
