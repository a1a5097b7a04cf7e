import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';
import type { Item } from './resource-list.ts';

/** By what kustomize tells objects apart, whatever the version: group, kind, namespace (none is `default`) and name. */
export function identifyItem({ apiVersion, kind, metadata }: Item | KubernetesObject): string {
  const { namespace, name } = (metadata ?? {}) as { namespace?: unknown; name?: unknown };
  const group = String(apiVersion).replace(/\/?[^/]*$/, '');
  return JSON.stringify([group, kind, namespace || 'default', name]);
}
