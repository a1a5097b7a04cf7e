import type { CelValue } from './cel-value.ts';
import { compareValues } from './compare-values.ts';
import { isTagged } from './is-tagged.ts';
import { nameType } from './name-type.ts';

/** CEL's equality: numbers by value whatever their type, other types never equal to each other, NaN to nothing. */
export function areEqual(one: CelValue, other: CelValue): boolean {
  const numbers = compareValues(one, other);
  if (isNumber(one) && isNumber(other)) return numbers === 0;
  if (nameType(one) !== nameType(other)) return false;
  if (one === null || typeof one !== 'object') return one === other;
  if (one instanceof Uint8Array || isTagged(one, 'duration') || isTagged(one, 'timestamp'))
    return numbers === 0;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((each, index) => areEqual(each, other[index]!));
  }
  if (isTagged(one, 'map') && isTagged(other, 'map')) {
    return (
      one.entries.size === other.entries.size &&
      [...one.entries].every(([key, [, value]]) => {
        const match = other.entries.get(key);
        return match !== undefined && areEqual(value, match[1]);
      })
    );
  }
  if (isTagged(one, 'optional') && isTagged(other, 'optional')) {
    if (one.value === undefined || other.value === undefined) return one.value === other.value;
    return areEqual(one.value, other.value);
  }
  if (isTagged(one, 'type') && isTagged(other, 'type')) return one.name === other.name;
  if (isTagged(one, 'opaque') && isTagged(other, 'opaque')) return one.text === other.text;
  return one === other;
}

function isNumber(value: CelValue): boolean {
  return typeof value === 'number' || typeof value === 'bigint' || isTagged(value, 'uint');
}
