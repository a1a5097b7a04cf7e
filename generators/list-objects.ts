import { type GeneratedCluster, stages } from './generated-cluster.ts';
import type { KubernetesObject } from './print/kubernetes-object.ts';

/** The objects of all stages, for whoever applies them at once. */
export function listObjects(generated: GeneratedCluster): KubernetesObject[] {
  return stages.flatMap((stage) => generated[stage]);
}
