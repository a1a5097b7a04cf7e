import type { IdentifiedUser } from '../../authentication/identify/identified-user.ts';
import { describeRole } from './describe-role.ts';
import type { RoleBinding } from './role-binding.ts';

/** The roles of a user, each once and in order: by name, by group, and by having logged in at all. */
export function findRoles(user: IdentifiedUser, bindings: readonly RoleBinding[]): string[] {
  const groups = new Set([...(user.groups ?? []), 'system:authenticated']);
  const roles = bindings.filter(({ subject: { kind, name } }) =>
    kind === 'User' ? name === user.username : groups.has(name),
  );
  return [...new Set(roles.map(describeRole))].sort();
}
