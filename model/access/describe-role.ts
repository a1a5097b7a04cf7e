import type { RoleBinding } from './role-binding.ts';

/** A role and where it is valid: `ClusterRole/admin in acme-dev, acme-prod`. */
export function describeRole({ role, namespaces }: Pick<RoleBinding, 'role' | 'namespaces'>): string {
  const where = namespaces === undefined ? 'everywhere' : `in ${[...namespaces].sort().join(', ')}`;
  return `${role.kind}/${role.name} ${where}`;
}
