import type { KubernetesObject } from './kubernetes-object.ts';

/** Which object another one is like, and the texts in which they differ. */
export interface Likeness {
  readonly to: KubernetesObject;
  /** The text in that object, and the one in its place. */
  readonly differences: readonly (readonly [string, string])[];
}

/**
 * Objects that are equal to another but for some texts, each of which stands in one place, so that printing takes the
 * other's text and puts them in. It is a hint: nothing is printed otherwise with or without it.
 */
export const likenesses: WeakMap<KubernetesObject, Likeness> = new WeakMap();
