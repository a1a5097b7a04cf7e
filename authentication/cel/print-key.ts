import type { CelValue } from './cel-value.ts';
import { isTagged } from './is-tagged.ts';
import { printDouble } from './print-double.ts';

/** A key as cel-go's messages print it. */
export function printKey(key: CelValue): string {
  if (isTagged(key, 'uint')) return String(key.value);
  return typeof key === 'number' ? printDouble(key, 21) : String(key);
}
