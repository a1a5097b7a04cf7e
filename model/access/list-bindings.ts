import type { LinkedCluster } from '../link/linked-cluster.ts';
import type { RoleBinding } from './role-binding.ts';

/**
 * What a cluster's subjects may do: the grants of its issuers and organisations (also of one that an
 * Emergency leaves out of the document), and the bindings that are known to be
 * in the cluster besides.
 */
export function listBindings(
  { bound }: Pick<LinkedCluster, 'bound'>,
  others: readonly RoleBinding[] = [],
): RoleBinding[] {
  const granted = bound.flatMap(({ owner, access }) =>
    access.map(({ subject, role, namespaces, path }) => ({
      subject,
      role,
      namespaces,
      origin: { document: owner.source, path },
    })),
  );
  return [...granted, ...others];
}
