import { type Document, isAlias, isMap, isSeq, type Node } from 'yaml';
import type { FieldPath, Finding } from '../../model/diagnostics/finding.ts';
import { explainTag } from '../../model/load/explain-tag.ts';
import { findFieldPath } from '../../model/load/find-field-path.ts';
import { inspectNodes } from '../../model/load/inspect-nodes.ts';
import { concernsUs } from '../../model/shape/concerns-us.ts';

/** What is wrong with how an item is written, and at which field. */
export interface ItemProblem extends Pick<Finding, 'rule' | 'message' | 'help'> {
  path: FieldPath;
}

/** What is refused in files, in the items of our group (by their number) and in the functionConfig. */
export function inspectItems(
  yaml: Document.Parsed,
  items: readonly unknown[],
): { items: ReadonlyMap<number, readonly ItemProblem[]>; functionConfig: readonly ItemProblem[] } {
  const root = yaml.contents;
  const list: unknown = isMap(root) ? root.get('items', true) : undefined;
  const config: unknown = isMap(root) ? root.get('functionConfig', true) : undefined;
  const problems = new Map<number, readonly ItemProblem[]>();
  if (isSeq<Node>(list)) {
    let start = list.range?.[0] ?? 0;
    for (const [index, item] of list.items.entries()) {
      const node = isAlias(item) ? item.resolve(yaml) : item;
      if (node !== undefined && concernsUs(items[index]))
        problems.set(index, inspect(yaml, node, node === item ? start : undefined));
      start = item.range?.[1] ?? start;
    }
  }
  return {
    items: problems,
    functionConfig: isMap<Node, Node>(config) ? inspect(yaml, config, undefined) : [],
  };
}

/** @param start where the item's tag may stand at the earliest; undefined where it begins with its content */
function inspect(yaml: Document.Parsed, node: Node, start: number | undefined): ItemProblem[] {
  const [from = 0, to = 0] = node.range ?? [];
  const tags = yaml.warnings
    .filter(({ pos }) => pos[0] >= (start ?? from) && pos[0] < to)
    .map(({ message, pos }) => ({ ...explainTag(message), offset: pos[0] }));
  return [...tags, ...inspectNodes(yaml, node)].map(({ offset, ...problem }) => ({
    ...problem,
    path: findFieldPath(node, offset),
  }));
}
