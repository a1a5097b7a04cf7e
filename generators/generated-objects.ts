import type { KubernetesObject } from './print/kubernetes-object.ts';

/**
 * What is applied in one cluster, in stages. Flux dry-runs a whole stage before it writes anything of it, so that one
 * missing tenant namespace in `access` never holds up a revocation in `authentication`.
 */
export interface GeneratedObjects {
  authentication: readonly KubernetesObject[];
  access: readonly KubernetesObject[];
}
