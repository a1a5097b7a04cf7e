import { Buffer, isUtf8 } from 'node:buffer';
import type { CelValue } from './cel-value.ts';
import { fail } from './fail.ts';
import { isTagged } from './is-tagged.ts';
import { nameType } from './name-type.ts';
import { parseDuration } from './parse-duration.ts';
import { parseTimestamp } from './parse-timestamp.ts';
import { printDouble } from './print-double.ts';
import { printTime } from './print-time.ts';

type Conversion = (value: CelValue) => CelValue | undefined;

const conversions: Readonly<Record<string, Conversion>> = {
  bool: (value) => {
    if (typeof value !== 'string') return typeof value === 'boolean' ? value : undefined;
    if (/^(?:1|t|T|TRUE|true|True)$/.test(value)) return true;
    return /^(?:0|f|F|FALSE|false|False)$/.test(value) ? false : mismatch(value, 'bool');
  },
  bytes: (value) => {
    if (value instanceof Uint8Array) return value;
    return typeof value === 'string' ? Buffer.from(value) : undefined;
  },
  string: toText,
  double: (value) => {
    if (typeof value === 'number') return value;
    if (typeof value === 'bigint') return Number(value);
    if (isTagged(value, 'uint')) return Number(value.value);
    return typeof value === 'string' ? parseDouble(value) : undefined;
  },
  int: (value) => {
    if (typeof value === 'bigint') return value;
    if (typeof value === 'number') {
      if (!(value > -(2 ** 63) && value < 2 ** 63)) return fail('integer overflow');
      return BigInt(Math.trunc(value));
    }
    if (isTagged(value, 'uint')) return limitInt(value.value);
    if (isTagged(value, 'timestamp')) return floorSeconds(value.nanos);
    if (isTagged(value, 'duration')) return value.nanos;
    if (typeof value !== 'string') return undefined;
    const parsed = /^[+-]?\d+$/.test(value) ? BigInt(value.replace(/^\+/, '')) : undefined;
    return parsed === undefined || BigInt.asIntN(64, parsed) !== parsed ? mismatch(value, 'int') : parsed;
  },
  uint: (value) => {
    if (isTagged(value, 'uint')) return value;
    if (typeof value === 'bigint') return limitUint(value);
    if (typeof value === 'number') {
      if (!(value >= 0 && value < 2 ** 64)) return fail('unsigned integer overflow');
      return { tag: 'uint', value: BigInt(Math.trunc(value)) };
    }
    if (typeof value !== 'string') return undefined;
    const parsed = /^\d+$/.test(value) ? BigInt(value) : undefined;
    if (parsed === undefined || BigInt.asUintN(64, parsed) !== parsed) return mismatch(value, 'uint');
    return { tag: 'uint', value: parsed };
  },
  duration: (value) => {
    if (isTagged(value, 'duration')) return value;
    if (typeof value === 'bigint') return mismatch(value, 'google.protobuf.Duration');
    if (typeof value !== 'string') return undefined;
    const nanos = parseDuration(value);
    return nanos === undefined ? mismatch(value, 'google.protobuf.Duration') : { tag: 'duration', nanos };
  },
  timestamp: (value) => {
    if (isTagged(value, 'timestamp')) return value;
    if (typeof value === 'bigint') {
      if (value < -62_135_596_800n || value > 253_402_300_799n) return fail('timestamp overflow');
      return { tag: 'timestamp', nanos: value * 1_000_000_000n, offsetMinutes: 0 };
    }
    if (typeof value !== 'string') return undefined;
    const parsed = parseTimestamp(value);
    if (parsed === 'overflow') return fail('timestamp overflow');
    return parsed === undefined
      ? mismatch(value, 'google.protobuf.Timestamp')
      : { tag: 'timestamp', ...parsed };
  },
};

/** `int(x)`, `string(x)` and the like; undefined where the value's type has no such conversion. */
export function convertValue(name: string, value: CelValue): CelValue | undefined {
  return conversions[name]?.(value);
}

function mismatch(value: CelValue, wanted: string): CelValue {
  return fail(`type conversion error from '${nameType(value)}' to '${wanted}'`);
}

function limitInt(value: bigint): CelValue {
  return BigInt.asIntN(64, value) === value ? value : fail('integer overflow');
}

function limitUint(value: bigint): CelValue {
  return BigInt.asUintN(64, value) === value ? { tag: 'uint', value } : fail('unsigned integer overflow');
}

function floorSeconds(nanos: bigint): bigint {
  const seconds = nanos / 1_000_000_000n;
  return nanos % 1_000_000_000n < 0n ? seconds - 1n : seconds;
}

function parseDouble(text: string): CelValue {
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(text);
  if (special !== null) {
    if (/nan/i.test(special[2]!)) return special[1] === '' ? Number.NaN : mismatch(text, 'double');
    return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return mismatch(text, 'double');
  const value = Number(text);
  return Number.isFinite(value) ? value : mismatch(text, 'double');
}

function toText(value: CelValue): CelValue | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return printDouble(value);
  if (isTagged(value, 'uint')) return String(value.value);
  if (isTagged(value, 'duration') || isTagged(value, 'timestamp')) return printTime(value);
  if (isTagged(value, 'opaque') && value.name.startsWith('net.')) return value.text;
  if (!(value instanceof Uint8Array)) return undefined;
  return isUtf8(value)
    ? Buffer.from(value).toString()
    : fail('invalid UTF-8 in bytes, cannot convert to string');
}
