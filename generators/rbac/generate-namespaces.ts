import type { LinkedCluster } from '../../model/link/linked-cluster.ts';
import { noPruning, noSubstitution } from '../annotations.ts';
import { resolveSettings } from '../node-file/settings.ts';
import type { KubernetesObject } from '../print/kubernetes-object.ts';
import { accessLabels } from './access-labels.ts';

/**
 * The Namespaces that trusts want to be made before there are bindings in them: Flux dry-runs all bindings of a stage at
 * once, so that one missing Namespace would also hold up the binding of the account that is to make it. With a
 * Namespace goes all that is in it, so none is ever pruned.
 */
export function generateNamespaces({ cluster, bound }: LinkedCluster): KubernetesObject[] {
  // These are there, or have an object of their own.
  const others = new Set([
    'default',
    'kube-node-lease',
    'kube-public',
    'kube-system',
    resolveSettings(cluster).namespace,
  ]);
  // Of the object itself: an Emergency takes the grants of a trust away, and leaves the Namespaces.
  const names = bound.flatMap(({ owner }) =>
    owner.kind === 'ServiceAccountTrust' && owner.document.spec.createNamespaces === true
      ? owner.document.spec.serviceAccounts.flatMap(({ access = [] }) =>
          access.flatMap(({ namespaces = [] }) => namespaces),
        )
      : [],
  );
  return [...new Set(names)]
    .filter((name) => !others.has(name))
    .map((name) => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name,
        labels: accessLabels,
        annotations: { ...noPruning, ...noSubstitution },
      },
    }));
}
