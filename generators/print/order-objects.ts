import { compareText } from './compare-text.ts';
import type { KubernetesObject } from './kubernetes-object.ts';

const FIRST = [
  'Namespace',
  'ResourceQuota',
  'StorageClass',
  'CustomResourceDefinition',
  'ServiceAccount',
  'PodSecurityPolicy',
  'Role',
  'ClusterRole',
  'RoleBinding',
  'ClusterRoleBinding',
  'ConfigMap',
  'Secret',
  'Endpoints',
  'Service',
  'LimitRange',
  'PriorityClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'Deployment',
  'StatefulSet',
  'CronJob',
  'PodDisruptionBudget',
];
const LAST = ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];
const RANK = new Map([
  ...FIRST.map((kind, i) => [kind, i - FIRST.length] as const),
  ...LAST.map((kind, i) => [kind, i + 1] as const),
]);

interface SortKey {
  readonly rank: number;
  readonly isCoreNamespace: boolean;
  readonly type: string;
  readonly id: string;
}

/**
 * The objects in the order in which `kustomize build` prints by default, in a new array; equal ones keep their order.
 *
 * Upstream rule: `SortOrderTransformer` with the legacy order. First the rank of the kind, then group, version and
 * kind as one string in which an absent group is `~G` and thus comes last, then namespace (absent: `~X`) and name.
 */
export function orderObjects<T extends KubernetesObject>(objects: readonly T[]): T[] {
  const entries = objects.map((object) => ({ object, key: sortKey(object) }));
  entries.sort((a, b) => compare(a.key, b.key));
  return entries.map((entry) => entry.object);
}

function compare(a: SortKey, b: SortKey): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.type === b.type) return compareText(a.id, b.id);
  const order = compareText(a.type, b.type);
  // Upstream turns the order round for Namespaces so that the core kind precedes one of a group.
  return a.isCoreNamespace || b.isCoreNamespace ? -order : order;
}

function sortKey({ apiVersion, kind, metadata }: KubernetesObject): SortKey {
  const slash = apiVersion.indexOf('/');
  const group = apiVersion.slice(0, Math.max(slash, 0));
  const version = apiVersion.slice(slash + 1);
  return {
    rank: RANK.get(kind) ?? 0,
    isCoreNamespace: kind === 'Namespace' && group === '',
    type: `${group || '~G'}_${version || '~V'}_${kind || '~K'}`,
    id: `${metadata.namespace || '~X'}|${metadata.name || '~N'}`,
  };
}
