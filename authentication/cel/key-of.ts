import type { CelValue } from './cel-value.ts';
import { isTagged } from './is-tagged.ts';

/** The text under which a map keeps a key: numbers that are equal have the same; undefined for what is no key. */
export function keyOf(value: CelValue): string | undefined {
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'boolean') return `b${value}`;
  if (typeof value === 'bigint') return `n${value}`;
  if (isTagged(value, 'uint')) return `n${value.value}`;
  if (typeof value === 'number') return Number.isInteger(value) ? `n${BigInt(value)}` : `d${value}`;
  return undefined;
}
