import type { RoleBinding } from '../../model/access/role-binding.ts';
import { connectCluster } from '../cluster/connect-cluster.ts';
import type { ClusterChoice } from '../cluster/load-kubeconfig.ts';
import type { World } from '../command.ts';
import { listClusterBindings } from './list-cluster-bindings.ts';
import type { RbacObject } from './rbac-object.ts';

/**
 * The bindings that are in a cluster now; it is only read.
 *
 * @throws UsageError, EnvironmentError as `connectCluster` and its client do
 */
export async function readLiveBindings(choice: ClusterChoice, world: World): Promise<RoleBinding[]> {
  const client = await connectCluster(choice, world);
  const read = async (kind: string) =>
    (await client.list<RbacObject>(`/apis/rbac.authorization.k8s.io/v1/${kind.toLowerCase()}s`)).map(
      (object) => ({ ...object, kind }),
    );
  return listClusterBindings([...(await read('ClusterRoleBinding')), ...(await read('RoleBinding'))]);
}
