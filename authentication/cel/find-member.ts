import type { CelValue } from './cel-value.ts';
import { fail } from './fail.ts';
import { findEntry } from './find-entry.ts';
import { getElement } from './get-element.ts';
import { isTagged } from './is-tagged.ts';
import { keyOf } from './key-of.ts';
import { nameType } from './name-type.ts';
import { printKey } from './print-key.ts';
import { unescapeName } from './unescape-name.ts';

/** A field, an element or the value of a key; with `optional` an optional that is empty where there is none. */
export function findMember(value: CelValue, key: CelValue, optional: boolean): CelValue {
  const found = look(value, key);
  if (isTagged(found, 'error')) return found;
  if (found !== undefined) return optional ? { tag: 'optional', value: found } : found;
  if (optional) return { tag: 'optional' };
  return Array.isArray(value)
    ? fail(`index out of bounds: ${printKey(key)}`)
    : fail(`no such key: ${printKey(key)}`);
}

function look(value: CelValue, key: CelValue): CelValue | undefined {
  if (isTagged(value, 'object')) {
    if (typeof key !== 'string') return fail('no such overload');
    const name = unescapeName(key);
    return name === undefined ? undefined : value.fields.get(name);
  }
  if (isTagged(value, 'map')) {
    return keyOf(key) === undefined ? fail('unsupported key type') : findEntry(value, key)?.[1];
  }
  if (Array.isArray(value)) {
    const index = typeof key === 'number' || typeof key === 'bigint' ? Number(key) : undefined;
    const position = isTagged(key, 'uint') ? Number(key.value) : index;
    if (position === undefined || !Number.isInteger(position)) {
      return typeof key === 'number'
        ? fail(`unsupported index value ${printKey(key)} in list`)
        : fail(`unsupported index type '${nameType(key)}' in list`);
    }
    return getElement(value, position);
  }
  // What holds nothing lacks every key.
  return undefined;
}
