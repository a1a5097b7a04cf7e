import type { AccessGrant } from '../../model/link/access-grant.ts';
import type { LinkedCluster } from '../../model/link/linked-cluster.ts';
import { noSubstitution } from '../annotations.ts';
import { accessTemplates } from '../generated/templates.ts';
import type { KubernetesObject } from '../print/kubernetes-object.ts';
import { accessLabels } from './access-labels.ts';

/** The ClusterRoles that a cluster's grants name by a profile: each once, and none that nothing is bound to. */
export function generateRoles({ bound }: LinkedCluster): KubernetesObject[] {
  const roles = new Map<string, KubernetesObject>();
  for (const { access } of bound) {
    for (const { profile, role } of access) {
      if (profile !== undefined && !roles.has(role.name)) roles.set(role.name, buildRole(role.name, profile));
    }
  }
  return [...roles.values()];
}

function buildRole(
  name: string,
  { name: profile, resourceNames }: NonNullable<AccessGrant['profile']>,
): KubernetesObject {
  const { apiVersion, kind, rules } = accessTemplates[profile];
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      labels: accessLabels,
      annotations: noSubstitution,
    },
    rules:
      resourceNames === undefined
        ? rules
        : rules.map((rule) => ({
            ...rule,
            resourceNames: [...new Set(resourceNames)].sort(),
            verbs: ['get'],
          })),
  };
}
