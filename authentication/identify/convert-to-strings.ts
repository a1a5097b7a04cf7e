import type { CelValue } from '../cel/cel-value.ts';
import { isTagged } from '../cel/is-tagged.ts';
import { nativeStrings } from '../cel/native-strings.ts';

/**
 * The strings that the result of an expression stands for, as upstream's `convertCELValueToStringList` has it: empty
 * ones are left out, null is none. Undefined for what upstream does not take.
 *
 * Upstream looks at the Go values, which is why it takes a type (its name) and an optional that is not empty inside a
 * list, and no list that one of the functions in `nativeStrings` made.
 */
export function convertToStrings(value: CelValue): readonly string[] | undefined {
  if (value === null) return [];
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (!Array.isArray(value) || nativeStrings.has(value)) return undefined;
  const strings: string[] = [];
  for (const each of value as readonly CelValue[]) {
    const text = readElement(each);
    if (text === undefined) return undefined;
    if (text !== '') strings.push(text);
  }
  return strings;
}

function readElement(value: CelValue): string | undefined {
  if (typeof value === 'string') return value;
  if (isTagged(value, 'type')) return value.name;
  return isTagged(value, 'optional') && value.value !== undefined ? readElement(value.value) : undefined;
}
