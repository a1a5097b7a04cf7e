import type { CelValue } from './cel-value.ts';
import { isTagged } from './is-tagged.ts';

/** Whether a value is the zero of its type, so that `optional.ofNonZeroValue` makes none of it. */
export function isZeroValue(value: CelValue): boolean {
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length === 0;
  if (isTagged(value, 'map')) return value.entries.size === 0;
  if (isTagged(value, 'uint')) return value.value === 0n;
  if (isTagged(value, 'duration')) return value.nanos === 0n;
  // Go's zero time, at the start of the year 1.
  if (isTagged(value, 'timestamp')) return value.nanos === -62_135_596_800_000_000_000n;
  return value === null || value === false || value === '' || value === 0 || value === 0n;
}
