import type { RoleBinding } from '../../model/access/role-binding.ts';
import type { RbacObject } from './rbac-object.ts';

/**
 * The bindings of a cluster for users and groups. Left out are service accounts, whom no issuer of an environment lets
 * in; what every API server makes by itself for Kubernetes' own names; and what Trustplane has rendered, because the
 * environment says that.
 */
export function listClusterBindings(objects: readonly RbacObject[]): RoleBinding[] {
  return objects.flatMap(({ kind, metadata = {}, roleRef = {}, subjects }) => {
    const { labels = {}, namespace } = metadata;
    if (labels['app.kubernetes.io/managed-by'] === 'trustplane') return [];
    const isDefault = labels['kubernetes.io/bootstrapping'] === 'rbac-defaults';
    return (subjects ?? []).flatMap((subject): RoleBinding[] => {
      if ((subject.kind !== 'User' && subject.kind !== 'Group') || subject.name === undefined) return [];
      if (isDefault && subject.name.startsWith('system:')) return [];
      return [
        {
          subject: { kind: subject.kind, name: subject.name },
          role: { kind: roleRef.kind === 'Role' ? 'Role' : 'ClusterRole', name: roleRef.name ?? '' },
          namespaces: namespace === undefined ? undefined : [namespace],
          origin: { object: `${kind} ${namespace === undefined ? '' : `${namespace}/`}${metadata.name}` },
        },
      ];
    });
  });
}
