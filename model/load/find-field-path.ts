import { isMap, isSeq, type Node } from 'yaml';
import type { FieldPath } from '../diagnostics/finding.ts';

/** The field below a node at which an offset stands: the first that begins there or later, a tag before it included. */
export function findFieldPath(root: Node, offset: number): FieldPath {
  return search(root, offset, []) ?? [];
}

function search(node: Node | null, offset: number, path: FieldPath): FieldPath | undefined {
  if (node === null) return undefined;
  if ((node.range?.[0] ?? 0) >= offset) return path;
  if (isMap<Node, Node | null>(node)) {
    for (const { key, value } of node.items) {
      const own = [...path, String(key)];
      if ((key.range?.[0] ?? 0) >= offset) return own;
      const found = search(value, offset, own);
      if (found !== undefined) return found;
    }
  } else if (isSeq<Node>(node)) {
    for (const [index, item] of node.items.entries()) {
      const found = search(item, offset, [...path, index]);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
