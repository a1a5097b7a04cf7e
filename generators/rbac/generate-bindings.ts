import { createHash } from 'node:crypto';
import type { AccessGrant } from '../../model/link/access-grant.ts';
import type { LinkedCluster } from '../../model/link/linked-cluster.ts';
import { noSubstitution } from '../annotations.ts';
import type { KubernetesObject } from '../print/kubernetes-object.ts';
import { accessLabels } from './access-labels.ts';

/**
 * The RBAC bindings of a cluster: one RoleBinding a namespace, or a ClusterRoleBinding where none is named. Grants
 * that say the same are one binding. Those of people whose issuer an Emergency leaves out stay: they give nothing to
 * anybody while nobody can become their subjects, and nothing has to come back with it.
 */
export function generateBindings({ bound }: LinkedCluster): KubernetesObject[] {
  const bindings = new Map<string, KubernetesObject>();
  for (const { owner, access } of bound) {
    if (access.length === 0) continue;
    const labels = {
      ...accessLabels,
      [`trustplane.dev/${owner.kind.toLowerCase()}`]: owner.name,
    };
    for (const grant of access) {
      for (const namespace of grant.namespaces ?? [undefined]) {
        const binding = buildBinding(grant, namespace, labels);
        const key = `${namespace ?? ''}/${binding.metadata.name}`;
        if (!bindings.has(key)) bindings.set(key, binding);
      }
    }
  }
  return [...bindings.values()];
}

function buildBinding(
  { subject, role }: AccessGrant,
  namespace: string | undefined,
  labels: Record<string, string>,
): KubernetesObject {
  const apiGroup = 'rbac.authorization.k8s.io';
  return {
    apiVersion: `${apiGroup}/v1`,
    kind: namespace === undefined ? 'ClusterRoleBinding' : 'RoleBinding',
    metadata: {
      name: nameBinding({ subject, role }),
      ...(namespace !== undefined && { namespace }),
      labels,
      annotations: noSubstitution,
    },
    roleRef: { apiGroup, kind: role.kind, name: role.name },
    subjects: [{ apiGroup, kind: subject.kind, name: subject.name }],
  };
}

/**
 * Role and subject are in the name because `roleRef` cannot be changed: another role must be another binding. A name that
 * is cut behind a hyphen has two in a row and stays so, because a nicer one would be another binding in every cluster.
 */
function nameBinding({ subject, role }: Pick<AccessGrant, 'subject' | 'role'>): string {
  const identity = JSON.stringify([role.kind, role.name, subject.kind, subject.name]);
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 16);
  const readable = role.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `trustplane-${readable === '' ? 'role' : readable}-${hash}`;
}
