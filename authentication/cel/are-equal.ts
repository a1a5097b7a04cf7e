import type { CelValue } from './cel-value.ts';
import { compareValues } from './compare-values.ts';
import { findEntry } from './find-entry.ts';
import { getElement } from './get-element.ts';
import { isTagged } from './is-tagged.ts';
import { nameType } from './name-type.ts';

/**
 * CEL's equality: numbers by value whatever their type, other types never equal to each other, NaN to nothing. The two
 * sides are not alike: the parts of `other` are looked up in it, with escapes where it wants them.
 */
export function areEqual(one: CelValue, other: CelValue): boolean {
  const numbers = compareValues(one, other);
  if (isNumber(one) && isNumber(other)) return numbers === 0;
  if (nameType(one) !== nameType(other)) return false;
  if (one === null || typeof one !== 'object') return one === other;
  if (one instanceof Uint8Array || isTagged(one, 'duration') || isTagged(one, 'timestamp'))
    return numbers === 0;
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length && one.every((each, index) => partsAgree(each, getElement(other, index)!))
    );
  }
  if (isTagged(one, 'map') && isTagged(other, 'map')) {
    return (
      one.entries.size === other.entries.size &&
      [...one.entries.values()].every(([key, value]) => {
        const match = findEntry(other, key);
        return match !== undefined && partsAgree(value, match[1]);
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

/** Parts that cannot be compared do not make their wholes differ. */
function partsAgree(one: CelValue, other: CelValue): boolean {
  return areEqual(one, other) || (isTagged(one, 'object') && other !== null);
}

function isNumber(value: CelValue): boolean {
  return typeof value === 'number' || typeof value === 'bigint' || isTagged(value, 'uint');
}
