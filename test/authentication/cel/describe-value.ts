import { Buffer } from 'node:buffer';
import type { CelValue } from '../../../authentication/cel/cel-value.ts';
import { parseDuration } from '../../../authentication/cel/parse-duration.ts';
import { parseTimestamp } from '../../../authentication/cel/parse-timestamp.ts';

type Json = null | boolean | string | number | Json[] | { [name: string]: Json };

function describePlain(value: CelValue): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return { int: String(value) };
  if (typeof value === 'number') return { double: String(value) };
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') };
  if (!('tag' in value)) return { list: value.map(describePlain) };
  switch (value.tag) {
    case 'uint':
      return { uint: String(value.value) };
    case 'duration':
    case 'timestamp':
      return { [value.tag]: String(value.nanos) };
    case 'map': {
      const entries = [...value.entries.values()].map((entry) => entry.map(describePlain));
      return {
        map: entries.sort((one, other) => (JSON.stringify(one[0]) < JSON.stringify(other[0]) ? -1 : 1)),
      };
    }
    case 'optional':
      return { optional: value.value === undefined ? [] : [describePlain(value.value)] };
    case 'type':
      return { type: value.name };
    case 'object':
      return { object: value.name };
    case 'opaque':
      return { opaque: value.name };
    case 'error':
      return { failed: value.message };
  }
}

/** Observed values write doubles, durations and times as Go prints them: brings both to the same form. */
function normalise(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(normalise);
  const { double, duration, timestamp } = value;
  if (typeof double === 'string') return { double: String(Number(double.replace(/Inf$/, 'Infinity'))) };
  if (typeof duration === 'string' && /[a-z]/.test(duration))
    return { duration: String(parseDuration(duration)) };
  if (typeof timestamp === 'string' && timestamp.includes('T')) {
    const parsed = parseTimestamp(timestamp);
    return { timestamp: typeof parsed === 'object' ? String(parsed.nanos) : timestamp };
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, normalise(each)]));
}

/** A value in the notation of the observed vectors, as text that can be compared. */
export const describeValue = {
  ours: (value: CelValue): string => JSON.stringify(normalise(describePlain(value))),
  observed: (value: unknown): string => JSON.stringify(normalise(value as Json)),
};
