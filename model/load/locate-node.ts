import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { FieldPath } from '../diagnostics/finding.ts';
import { parseYaml } from './parse-yaml.ts';
import type { SourceDocument } from './source-document.ts';

/** A place in a file's text: line and column from 1, the column in characters. */
export interface Position {
  line: number;
  column: number;
}

/**
 * Where a field of a document stands. A path that leads to nothing is followed as far as it goes, so that a
 * missing field is reported at the mapping that lacks it. Undefined for objects without a file.
 */
export function locateNode(
  document: SourceDocument,
  path: FieldPath,
  at: 'key' | 'value',
): Position | undefined {
  if (document.file === undefined) return undefined;
  const { documents, lines } = parseYaml(document.file);
  const root = documents[document.index];
  if (root === undefined) return undefined;
  let node = root.contents as Node | null;
  let offset = node?.range?.[0] ?? root.range[0];
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined) break;
      const keyOffset = (pair.key as Node).range?.[0];
      node = pair.value as Node | null;
      const valueOffset = node?.range?.[0];
      offset = (last && at === 'key' ? keyOffset : (valueOffset ?? keyOffset)) ?? offset;
      // A missing field inside a block mapping is reported at the key of that mapping, which is what people look for.
      if (!last && isMap(node) && typeof path[depth + 1] === 'string' && !node.has(path[depth + 1]))
        offset = keyOffset ?? offset;
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step] as Node | undefined;
      if (item === undefined) break;
      node = item;
      offset = item.range?.[0] ?? offset;
    } else break;
  }
  return toPosition(lines, offset);
}

/** The line and column of an offset in a file's text. */
export function locateOffset(document: NonNullable<SourceDocument['file']>, offset: number): Position {
  return toPosition(parseYaml(document).lines, offset);
}

function toPosition(
  lines: { linePos(offset: number): { line: number; col: number } },
  offset: number,
): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
