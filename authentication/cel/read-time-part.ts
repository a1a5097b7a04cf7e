import { quoteGoString } from '../quote-go-string.ts';
import type { CelValue } from './cel-value.ts';
import { fail } from './fail.ts';
import { isTagged } from './is-tagged.ts';

const spans: Readonly<Record<string, bigint>> = {
  getHours: 3_600_000_000_000n,
  getMinutes: 60_000_000_000n,
  getSeconds: 1_000_000_000n,
  getMilliseconds: 1_000_000n,
};

/** `getHours()` and its like, of a duration as a whole or of a timestamp in a zone (UTC where none is given). */
export function readTimePart(
  name: string,
  value: CelValue,
  zone: CelValue | undefined,
): CelValue | undefined {
  if (isTagged(value, 'duration')) {
    const span = spans[name];
    return zone === undefined && span !== undefined ? value.nanos / span : undefined;
  }
  if (!isTagged(value, 'timestamp')) return undefined;
  if (zone !== undefined && typeof zone !== 'string') return undefined;
  const millis = Number(floorDivide(value.nanos, 1_000_000n));
  const offset = zone === undefined ? 0 : findOffset(zone, millis);
  if (offset === undefined) return fail(explainZone(zone ?? ''));
  const date = new Date(millis + offset * 1000);
  const yearStart = new Date(0);
  yearStart.setUTCFullYear(date.getUTCFullYear(), 0, 1);
  const parts: Readonly<Record<string, number>> = {
    getFullYear: date.getUTCFullYear(),
    getMonth: date.getUTCMonth(),
    getDayOfYear: Math.floor((date.getTime() - yearStart.getTime()) / 86_400_000),
    getDayOfMonth: date.getUTCDate() - 1,
    getDate: date.getUTCDate(),
    getDayOfWeek: date.getUTCDay(),
    getHours: date.getUTCHours(),
    getMinutes: date.getUTCMinutes(),
    getSeconds: date.getUTCSeconds(),
    getMilliseconds: date.getUTCMilliseconds(),
  };
  return BigInt(parts[name]!);
}

function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}

/** In the words of Go's `time.LoadLocation`, which looks for a file; before that cel-go looks for a colon. */
function explainZone(zone: string): string {
  const colon = zone.indexOf(':');
  const number = [zone.slice(0, colon), zone.slice(colon + 1)].find((part) => !/^[+-]?\d+$/.test(part));
  if (colon >= 0 && number !== undefined) {
    return `strconv.Atoi: parsing ${quoteGoString(number)}: invalid syntax`;
  }
  if (zone.startsWith('/') || zone.includes('\\') || zone.split('/').includes('..')) {
    return 'time: invalid location name';
  }
  return `unknown time zone ${zone}`;
}

/** Seconds east of UTC at that moment: `+02:00` or a name of the time zone database. */
function findOffset(zone: string, millis: number): number | undefined {
  const fixed = /^([+-]?)(\d+):(\d+)$/.exec(zone);
  if (fixed !== null) {
    const seconds = Number(fixed[2]) * 3600 + Number(fixed[3]) * 60;
    return fixed[1] === '-' ? -seconds : seconds;
  }
  if (zone === '' || zone === 'UTC') return 0;
  // To Go these are names of files, none of which is all in small letters, nor in capitals when in a folder.
  const capitals = zone.includes('/') && zone === zone.toUpperCase();
  if (zone === zone.toLowerCase() || capitals) return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(millis).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const found = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(name);
    const seconds = Number(found?.[2] ?? 0) * 3600 + Number(found?.[3] ?? 0) * 60 + Number(found?.[4] ?? 0);
    return found?.[1] === '-' ? -seconds : seconds;
  } catch {
    return undefined;
  }
}
