import type { CelValue } from './cel-value.ts';
import { keyOf } from './key-of.ts';
import { unescapeName } from './unescape-name.ts';

/** The entry of a map that has the key, its escapes undone where the map wants that. */
export function findEntry(
  map: Extract<CelValue, { tag: 'map' }>,
  key: CelValue,
): readonly [CelValue, CelValue] | undefined {
  const plain = map.escaped && typeof key === 'string' ? unescapeName(key) : key;
  const text = plain === undefined ? undefined : keyOf(plain);
  return text === undefined ? undefined : map.entries.get(text);
}
