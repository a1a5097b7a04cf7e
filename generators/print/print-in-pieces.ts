import type { KubernetesObject } from './kubernetes-object.ts';
import { orderObjects } from './order-objects.ts';
import { printObject } from './print-object.ts';

/**
 * What `printStream` prints, in the pieces that it consists of. The text of an object that clusters share is one piece
 * in all of their streams, which need not be copied into each.
 *
 * @throws as `printStream` does.
 */
export function printInPieces(objects: readonly KubernetesObject[]): string[] {
  const pieces: string[] = [];
  for (const object of orderObjects(objects)) {
    if (pieces.length > 0) pieces.push('---\n');
    pieces.push(printObject(object));
  }
  return pieces;
}
