import type { CelValue } from './cel-value.ts';

const zeros = new Map<string, CelValue>([
  ['uint', { tag: 'uint', value: 0n }],
  ['double', 0],
  ['duration', { tag: 'duration', nanos: 0n }],
]);

/**
 * What `sum` makes of an empty list: zero of the type that the one overload takes which the checker has left, which is
 * `lone`. Undefined for all other calls, and where that is an int.
 */
export function sumNothing(
  name: string,
  [list]: readonly CelValue[],
  lone: string | undefined,
): CelValue | undefined {
  if (name !== 'sum' || lone === undefined || !Array.isArray(list) || list.length > 0) return undefined;
  return zeros.get(lone);
}
