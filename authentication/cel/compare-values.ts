import { Buffer } from 'node:buffer';
import type { CelValue } from './cel-value.ts';
import { isTagged } from './is-tagged.ts';

/** -1, 0 or 1; `unordered` with a NaN; undefined where the types have no order between them. */
export function compareValues(one: CelValue, other: CelValue): -1 | 0 | 1 | 'unordered' | undefined {
  const left = toNumber(one);
  const right = toNumber(other);
  if (left !== undefined && right !== undefined) {
    if (Number.isNaN(Number(left)) || Number.isNaN(Number(right))) return 'unordered';
    // Between a whole number and a double upstream compares as doubles.
    const mixed = typeof left !== typeof right;
    return order(mixed ? Number(left) : left, mixed ? Number(right) : right);
  }
  if (typeof one === 'string' && typeof other === 'string') {
    return Math.sign(Buffer.compare(Buffer.from(one), Buffer.from(other))) as -1 | 0 | 1;
  }
  if (one instanceof Uint8Array && other instanceof Uint8Array) {
    return Math.sign(Buffer.compare(one, other)) as -1 | 0 | 1;
  }
  if (typeof one === 'boolean' && typeof other === 'boolean') return order(one, other);
  if (isTagged(one, 'duration') && isTagged(other, 'duration')) return order(one.nanos, other.nanos);
  if (isTagged(one, 'timestamp') && isTagged(other, 'timestamp')) return order(one.nanos, other.nanos);
  return undefined;
}

function order<Ordered extends number | bigint | boolean>(one: Ordered, other: Ordered): -1 | 0 | 1 {
  if (one < other) return -1;
  return one > other ? 1 : 0;
}

function toNumber(value: CelValue): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return isTagged(value, 'uint') ? value.value : undefined;
}
