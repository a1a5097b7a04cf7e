import type { GeneratedObjects } from './generated-objects.ts';
import type { KubernetesObject } from './print/kubernetes-object.ts';

/** What brings a cluster's document to its API servers. */
export interface GeneratedDelivery extends GeneratedObjects {
  /** What names an object of `authentication`, where an API server takes such a reference only once that object exists. */
  shoots?: readonly KubernetesObject[];
}
