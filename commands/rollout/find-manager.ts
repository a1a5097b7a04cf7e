import type { V1DaemonSet } from '@kubernetes/client-node';

/** What puts a DaemonSet back to what Git says: an object of Flux that can be suspended. */
export interface Manager {
  kind: 'Kustomization' | 'HelmRelease';
  namespace: string;
  name: string;
  /** Its path at the API server. */
  path: string;
}

const managers = [
  { kind: 'Kustomization', group: 'kustomize.toolkit.fluxcd.io', version: 'v1', plural: 'kustomizations' },
  { kind: 'HelmRelease', group: 'helm.toolkit.fluxcd.io', version: 'v2', plural: 'helmreleases' },
] as const;

/** The Flux object that manages a DaemonSet, by the labels that Flux's controllers put on what they apply. */
export function findManager({ metadata }: V1DaemonSet): Manager | undefined {
  for (const { kind, group, version, plural } of managers) {
    const name = metadata?.labels?.[`${group}/name`];
    const namespace = metadata?.labels?.[`${group}/namespace`];
    if (name === undefined || namespace === undefined) continue;
    const path = `/apis/${group}/${version}/namespaces/${namespace}/${plural}/${name}`;
    return { kind, namespace, name, path };
  }
  return undefined;
}
