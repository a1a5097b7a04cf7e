import type { IdentifiedUser } from '../../authentication/identify/identified-user.ts';
import type { LinkedCluster } from '../link/linked-cluster.ts';
import { adminRolesOf } from './admin-roles-of.ts';

/**
 * The role by which a user can mend a cluster: one of its admin roles, given to the user or one of the groups in the
 * whole cluster. Only what `access` grants is known; bindings that somebody made in the cluster are not seen.
 */
export function findAdminRole(
  { username, groups }: Pick<IdentifiedUser, 'username' | 'groups'>,
  linked: LinkedCluster,
): string | undefined {
  const roles = adminRolesOf(linked);
  for (const { access } of linked.bound) {
    for (const { subject, role, namespaces } of access) {
      if (namespaces !== undefined || role.kind !== 'ClusterRole' || !roles.includes(role.name)) continue;
      const isSubject = subject.kind === 'User' ? subject.name === username : groups?.includes(subject.name);
      if (isSubject === true) return role.name;
    }
  }
  return undefined;
}
