import { compareText } from './compare-text.ts';
import type { JsonObject, JsonValue } from './json-value.ts';

const GO_ESCAPED = /[<>&\u2028\u2029]/g;

/**
 * JSON as Go's `encoding/json` writes it: keys sorted by their bytes, `<`, `>`, `&`, U+2028 and U+2029 escaped.
 * Numbers are floats there as here, and written alike.
 *
 * @throws TypeError for a number that JSON does not have.
 */
export function goJson(value: JsonValue): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`cannot encode ${value}`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(goJson).join(',')}]`;
  const map = value as JsonObject;
  const keys = Object.keys(map).filter((key) => map[key] !== undefined);
  const members = keys.sort(compareText).map((key) => `${quote(key)}:${goJson(map[key]!)}`);
  return `{${members.join(',')}}`;
}

function quote(text: string): string {
  return JSON.stringify(text).replace(
    GO_ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
