import type { GeneratedObjects } from './generated-objects.ts';
import type { KubernetesObject } from './print/kubernetes-object.ts';

/** Everything that is applied in one cluster. */
export interface GeneratedCluster extends GeneratedObjects {
  /**
   * What brings their documents to the control planes of other clusters: a stage of its own, because their namespaces
   * and kinds are those of somebody else.
   */
  'control-planes': readonly KubernetesObject[];
  /**
   * What makes Shoots of Gardener read it: applied after it, because Gardener refuses a Shoot that names a ConfigMap
   * which does not exist, and a dry run of both together asks before there is one.
   */
  shoots: readonly KubernetesObject[];
}

/** A part of it that is applied by itself. */
export type Stage = keyof GeneratedCluster;

/** The stages, each with the name of its folder. */
export const stages: readonly Stage[] = ['authentication', 'access', 'control-planes', 'shoots'];
