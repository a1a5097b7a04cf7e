import { type CST, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { ReadResourceList } from './read-resource-list.ts';

/** The text of each item of a ResourceList as an entry of a block list in column 0, line end included. */
export function listItemTexts({ text, yaml }: ReadResourceList): string[] {
  const root = yaml.contents;
  const pairs = isMap<Node, Node>(root) ? root.items : [];
  const at = pairs.findIndex(({ key }) => isScalar(key) && key.value === 'items');
  const list = pairs[at]?.value;
  if (!isSeq<Node>(list)) return [];
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return list.items.map((item) => fromFlow(text, item));
  const end = pairs[at + 1]?.key.range?.[0] ?? text.length;
  const starts = token.items.flatMap(({ start }) => dashOf(start));
  return starts.map((start, index) => withoutIndent(text, start, starts[index + 1] ?? end));
}

function dashOf(start: readonly CST.SourceToken[]): number[] {
  const dash = start.find(({ type }) => type === 'seq-item-ind');
  return dash === undefined ? [] : [dash.offset];
}

/** From a dash to the next one, or to the next key: whole lines, moved left by the dash's column. */
function withoutIndent(text: string, start: number, end: number): string {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const column = start - line;
  const chunk = text.slice(start, text.lastIndexOf('\n', end - 1) + 1 || text.length);
  const complete = chunk.endsWith('\n') ? chunk : `${chunk}\n`;
  return column === 0 ? complete : complete.replaceAll(`\n${' '.repeat(column)}`, '\n');
}

/** JSON, or YAML in flow style: it may go over several lines, which must be indented below the dash. */
function fromFlow(text: string, { range }: Node): string {
  return `- ${text.slice(range?.[0], range?.[1]).replaceAll('\n', '\n  ')}\n`;
}
