import { Buffer } from 'node:buffer';
import type { CelValue } from './cel-value.ts';
import { EscapedList } from './escaped-list.ts';
import { fail } from './fail.ts';
import { isTagged } from './is-tagged.ts';

const lowest = -62_135_596_800_000_000_000n;
const highest = 253_402_300_800_000_000_000n;

/** `+ - * / %` on values; undefined where the types have no such operation, an error for overflow and by zero. */
export function calculate(operator: string, one: CelValue, other: CelValue): CelValue | undefined {
  if (typeof one === 'bigint' && typeof other === 'bigint') {
    return calculateWhole(operator, one, other, (result) =>
      BigInt.asIntN(64, result) === result ? result : fail('integer overflow'),
    );
  }
  if (isTagged(one, 'uint') && isTagged(other, 'uint')) {
    return calculateWhole(operator, one.value, other.value, (value) =>
      BigInt.asUintN(64, value) === value ? { tag: 'uint', value } : fail('unsigned integer overflow'),
    );
  }
  if (typeof one === 'number' && typeof other === 'number') {
    if (operator === '+') return one + other;
    if (operator === '-') return one - other;
    if (operator === '*') return one * other;
    return operator === '/' ? one / other : undefined;
  }
  if (operator === '+') {
    if (typeof one === 'string' && typeof other === 'string') return one + other;
    if (one instanceof Uint8Array && other instanceof Uint8Array) return Buffer.concat([one, other]);
    if (Array.isArray(one) && Array.isArray(other)) {
      // As in cel-go an empty side leaves the other as it is, which `nativeStrings` depends on.
      if (one.length === 0) return other;
      return other.length === 0 && !(one instanceof EscapedList) ? one : [...one, ...other];
    }
  }
  return operator === '+' || operator === '-' ? calculateTime(operator, one, other) : undefined;
}

function calculateWhole(
  operator: string,
  one: bigint,
  other: bigint,
  limit: (result: bigint) => CelValue,
): CelValue {
  if (operator === '/') return other === 0n ? fail('division by zero') : limit(one / other);
  if (operator === '%') return other === 0n ? fail('modulus by zero') : limit(one % other);
  if (operator === '+') return limit(one + other);
  return limit(operator === '-' ? one - other : one * other);
}

function calculateTime(operator: '+' | '-', one: CelValue, other: CelValue): CelValue | undefined {
  const sign = operator === '+' ? 1n : -1n;
  const leftSpan = isTagged(one, 'duration');
  const rightSpan = isTagged(other, 'duration');
  if (leftSpan && rightSpan) return limitDuration(one.nanos + sign * other.nanos);
  if (isTagged(one, 'timestamp') && rightSpan) return limitTime(one, one.nanos + sign * other.nanos);
  if (operator === '+' && leftSpan && isTagged(other, 'timestamp')) {
    return limitTime(other, other.nanos + one.nanos);
  }
  if (operator === '-' && isTagged(one, 'timestamp') && isTagged(other, 'timestamp')) {
    return limitDuration(one.nanos - other.nanos);
  }
  return undefined;
}

function limitDuration(nanos: bigint): CelValue {
  return BigInt.asIntN(64, nanos) === nanos ? { tag: 'duration', nanos } : fail('integer overflow');
}

function limitTime(like: Extract<CelValue, { tag: 'timestamp' }>, nanos: bigint): CelValue {
  return nanos < lowest || nanos >= highest ? fail('timestamp overflow') : { ...like, nanos };
}
