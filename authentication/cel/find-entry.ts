import type { CelValue } from './cel-value.ts';
import { escapeNames } from './escape-names.ts';
import { keyOf } from './key-of.ts';
import { unescapeName } from './unescape-name.ts';

/** The entry of a map that has the key; where the map wants that, with the escapes undone that make sense in it. */
export function findEntry(
  map: Extract<CelValue, { tag: 'map' }>,
  key: CelValue,
): readonly [CelValue, CelValue] | undefined {
  const plain = map.escaped && typeof key === 'string' ? (unescapeName(key) ?? key) : key;
  const text = keyOf(plain);
  const entry = text === undefined ? undefined : map.entries.get(text);
  return entry === undefined || !map.escaped ? entry : [entry[0], escapeNames(entry[1])];
}
