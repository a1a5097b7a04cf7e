/** A page of a collection. */
export interface KubernetesList<T> {
  items: T[];
  metadata?: { continue?: string };
}
