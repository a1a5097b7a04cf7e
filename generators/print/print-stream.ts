import type { KubernetesObject } from './kubernetes-object.ts';
import { printInPieces } from './print-in-pieces.ts';

/**
 * Prints objects as `kustomize build` prints them: in its default order, joined with `---` lines. Empty for no objects. Nothing is added to or removed from
 * an object, so kustomize's own annotations must not be on them.
 *
 * @throws UnprintableStringError for a string that kustomize refuses.
 * @throws TypeError for a number that JSON does not have.
 */
export function printStream(objects: readonly KubernetesObject[]): string {
  return printInPieces(objects).join('');
}
