import { type Document, isAlias, isCollection, isPair, type Node } from 'yaml';

/**
 * How many values the aliases below a node stand for, when each is written out. No alias may stand inside what it
 * stands for.
 */
export function measureExpansion(document: Document.Parsed, root: Node): number {
  const known = new Map<unknown, number>();
  /** The values below a node, all of them or only those that an alias brings. */
  const measure = (node: unknown, within: boolean): number => {
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (target === undefined) return 0;
      let size = known.get(target);
      if (size === undefined) {
        size = measure(target, true);
        known.set(target, size);
      }
      return size;
    }
    let size = within ? 1 : 0;
    if (isPair(node)) size += measure(node.value, within);
    else if (isCollection(node)) for (const item of node.items) size += measure(item, within);
    return size;
  };
  return measure(root, false);
}
