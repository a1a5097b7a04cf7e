import { carryString } from './carry-string.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import { UnprintableStringError } from './unprintable-string-error.ts';

/**
 * A value with every string as kustomize carries it to its printer; the value itself when nothing changes, as is the
 * rule.
 *
 * @throws UnprintableStringError for a string that kustomize refuses, a key that contains U+0085, or a key `<<`.
 */
export function carryValue(value: JsonValue): JsonValue {
  if (typeof value === 'string') return carryString(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const list = value as readonly JsonValue[];
    const carried = list.map(carryValue);
    return carried.some((item, i) => item !== list[i]) ? carried : list;
  }
  return carryMap(value as JsonObject);
}

function carryMap(map: JsonObject): JsonObject {
  const changed: [string, JsonValue][] = [];
  for (const key of Object.keys(map)) {
    // kustomize would resolve it even when quoted, and the key would be gone.
    if (key === '<<') throw new UnprintableStringError('merge key', key);
    if (carryString(key) !== key) throw new UnprintableStringError('line break U+0085 in a key', key);
    const item = map[key];
    if (item === undefined) continue;
    const carried = carryValue(item);
    if (carried !== item) changed.push([key, carried]);
  }
  return changed.length === 0 ? map : Object.fromEntries([...Object.entries(map), ...changed]);
}
