import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import { resolveSettings } from '../node-file/settings.ts';

/**
 * Grants into namespaces whose pods may have every privilege. Kubernetes' own `view` and the profile `read-only` neither
 * create a pod nor read a Secret.
 */
export function checkNamespaces({ cluster, bound }: CompiledCluster): Finding[] {
  const privileged = new Set([resolveSettings(cluster).namespace, 'kube-system']);
  return bound.flatMap(({ owner, access }) =>
    access.flatMap(({ namespaces = [], path, role, profile }) => {
      if (profile?.name === 'read-only' || (role.kind === 'ClusterRole' && role.name === 'view')) return [];
      const found = namespaces.find((namespace) => privileged.has(namespace));
      if (found === undefined) return [];
      return [
        {
          rule: 'privileged-namespace',
          message: `Pods in "${found}" may have every privilege, and so has whoever may create one.`,
          place: { document: owner.source, path: [...path, 'namespaces'] },
          help: 'Leave the namespace out, or except the rule here.',
        } satisfies Finding,
      ];
    }),
  );
}
