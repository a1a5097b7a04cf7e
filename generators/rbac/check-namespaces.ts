import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import type { AccessGrant } from '../../model/link/access-grant.ts';
import { workloadRoles } from '../../model/link/workload-roles.ts';
import { resolveSettings } from '../node-file/settings.ts';

/**
 * Grants into namespaces whose pods may have every privilege. Kubernetes' own `view` and the profile `read-only` neither
 * create a pod nor read a Secret.
 */
export function checkNamespaces({ cluster, bound }: CompiledCluster): Finding[] {
  const privileged = new Set([resolveSettings(cluster).namespace, 'kube-system']);
  return bound.flatMap(({ owner, access }) =>
    access.flatMap((grant) => {
      const { namespaces = [], path, role, profile } = grant;
      if (profile?.name === 'read-only' || (role.kind === 'ClusterRole' && role.name === 'view')) return [];
      const index = namespaces.findIndex((namespace) => privileged.has(namespace));
      if (index < 0) return [];
      return [
        {
          rule: 'privileged-namespace',
          ...explain(grant, namespaces[index]!),
          place: { document: owner.source, path: [...path, 'namespaces'] },
        } satisfies Finding,
      ];
    }),
  );
}

function explain({ role, profile }: AccessGrant, namespace: string): { message: string; help: string } {
  const power = `Pods in "${namespace}" may have every privilege, and so has whoever may create one`;
  if (profile?.name === 'secret-reader') {
    const secrets = profile.resourceNames;
    return {
      message: `Secrets in "${namespace}" can be keys to the whole cluster, and the profile secret-reader reads ${secrets === undefined ? 'all of them' : secrets.join(', ')}.`,
      help: `Keep the Secrets that are meant in a namespace of their own, and name that one${secrets === undefined ? '' : '. If these open nothing else, except the rule here'}.`,
    };
  }
  if (profile !== undefined || (role.kind === 'ClusterRole' && workloadRoles.has(role.name))) {
    return {
      message: `${power}, as ${profile === undefined ? `the ClusterRole ${role.name}` : `the profile ${profile.name}`} allows.`,
      help:
        profile === undefined
          ? 'Leave the namespace out, or give `view` there. For people who may do everything anyway except the rule here.'
          : 'Leave the namespace out, or use the profile read-only there.',
    };
  }
  return {
    message: `${power}; whether the ${role.kind} "${role.name}" allows that, Trustplane does not know.`,
    help: 'Leave the namespace out. If the role neither creates pods nor reads Secrets, except the rule here and say so.',
  };
}
