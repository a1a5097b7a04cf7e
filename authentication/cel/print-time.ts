import type { CelValue } from './cel-value.ts';
import { printDouble } from './print-double.ts';

/** `5400s` for a duration and RFC 3339 for a timestamp, in the offset that it was written in. */
export function printTime(value: Extract<CelValue, { tag: 'duration' | 'timestamp' }>): string {
  if (value.tag === 'duration') {
    const seconds = Number(value.nanos / 1_000_000_000n) + Number(value.nanos % 1_000_000_000n) / 1e9;
    const text = printDouble(seconds, 400);
    return `${/e-/.test(text) ? seconds.toFixed(9).replace(/0+$/, '') : text}s`;
  }
  const local = value.nanos + BigInt(value.offsetMinutes) * 60_000_000_000n;
  const seconds = floorDivide(local, 1_000_000_000n);
  const fraction = String(local - seconds * 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  const date = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
  const size = Math.abs(value.offsetMinutes);
  const pad = (part: number) => String(part).padStart(2, '0');
  const zone =
    size === 0
      ? 'Z'
      : `${value.offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  return `${date}${fraction === '' ? '' : `.${fraction}`}${zone}`;
}

function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}
