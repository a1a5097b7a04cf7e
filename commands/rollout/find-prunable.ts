import type {
  V1ConfigMap,
  V1ControllerRevision,
  V1DaemonSet,
  V1Pod,
  V1PodSpec,
} from '@kubernetes/client-node';
import { hashSuffix } from '../../generators/print/hash-suffix.ts';
import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';

/** Everything in a namespace that may still refer to a ConfigMap of ours. */
export interface Referrers {
  daemonSets: readonly V1DaemonSet[];
  revisions: readonly V1ControllerRevision[];
  pods: readonly V1Pod[];
}

/**
 * The ConfigMaps that are ours, immutable and named after their content (the suffix is computed, not believed), and
 * that no revision, DaemonSet or pod mounts any more: nothing can go back to them.
 *
 * @param before milliseconds since 1970: what was made later stays, because it may belong to a revision whose DaemonSet is
 *   being applied at this moment
 */
export function findPrunable(
  configMaps: readonly V1ConfigMap[],
  { daemonSets, revisions, pods }: Referrers,
  before: number,
): V1ConfigMap[] {
  const used = new Set<string>();
  const note = (spec: V1PodSpec | undefined) => {
    for (const { configMap } of spec?.volumes ?? [])
      if (configMap?.name !== undefined) used.add(configMap.name);
  };
  for (const { spec } of daemonSets) note(spec?.template.spec);
  for (const { data } of revisions) note((data as V1DaemonSet | undefined)?.spec?.template.spec);
  for (const { spec } of pods) note(spec);
  return configMaps.filter(
    (configMap) =>
      isHashed(configMap) &&
      !used.has(configMap.metadata?.name ?? '') &&
      new Date(configMap.metadata?.creationTimestamp ?? before).getTime() < before,
  );
}

function isHashed(configMap: V1ConfigMap): boolean {
  if (configMap.immutable !== true) return false;
  const suffix = hashSuffix({
    ...configMap,
    apiVersion: 'v1',
    kind: 'ConfigMap',
  } as unknown as KubernetesObject);
  return configMap.metadata?.name?.endsWith(`-${suffix}`) ?? false;
}
