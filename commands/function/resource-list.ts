/** An object of a ResourceList, as far as a function looks at it. */
export interface Item {
  apiVersion?: unknown;
  kind?: unknown;
  metadata?: {
    name?: unknown;
    annotations?: Record<string, unknown> | null;
    labels?: Record<string, unknown> | null;
  } | null;
}

/** What a KRM function is given on stdin (KRM Functions Specification v1). */
export interface ResourceList {
  apiVersion: 'config.kubernetes.io/v1' | 'config.kubernetes.io/v1beta1';
  kind: 'ResourceList';
  items: readonly Item[];
  functionConfig?: Item;
}
