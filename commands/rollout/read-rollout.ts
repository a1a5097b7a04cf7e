import type { V1ControllerRevision, V1DaemonSet, V1Lease, V1Node, V1Pod } from '@kubernetes/client-node';
import type { ClusterClient } from '../cluster/cluster-client.ts';
import type { RolloutSnapshot } from './rollout-snapshot.ts';

/** Everything that tells how far the rollout of a DaemonSet has come. */
export async function readRollout(client: ClusterClient, found: V1DaemonSet): Promise<RolloutSnapshot> {
  const namespace = found.metadata?.namespace ?? '';
  const apps = `/apis/apps/v1/namespaces/${namespace}`;
  const selector = printSelector(found.spec?.selector.matchLabels ?? {});
  const [daemonSet, revisions, pods, nodes, servers] = await Promise.all([
    client.get<V1DaemonSet>(`${apps}/daemonsets/${found.metadata?.name}`),
    client.list<V1ControllerRevision>(`${apps}/controllerrevisions`, { labelSelector: selector }),
    client.list<V1Pod>(`/api/v1/namespaces/${namespace}/pods`, { labelSelector: selector }),
    client.list<V1Node>('/api/v1/nodes'),
    client.list<V1Lease>('/apis/coordination.k8s.io/v1/namespaces/kube-system/leases', {
      labelSelector: 'apiserver.kubernetes.io/identity=kube-apiserver',
    }),
  ]);
  const own = pods.filter((pod) => isOwned(pod.metadata, found));
  const logs = await Promise.all(
    own.map(async ({ metadata }) => {
      const path = `/api/v1/namespaces/${namespace}/pods/${metadata?.name}/log?timestamps=true&tailLines=50`;
      return [metadata?.name ?? '', await client.read(path)] as const;
    }),
  );
  return {
    daemonSet: daemonSet ?? found,
    revisions: revisions.filter(({ metadata }) => isOwned(metadata, found)),
    pods: own,
    nodes,
    servers,
    logs: new Map(logs.filter((entry): entry is [string, string] => entry[1] !== undefined)),
  };
}

function printSelector(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}

function isOwned(metadata: V1Pod['metadata'], { metadata: owner }: V1DaemonSet): boolean {
  return metadata?.ownerReferences?.some(({ uid }) => uid === owner?.uid) ?? false;
}
