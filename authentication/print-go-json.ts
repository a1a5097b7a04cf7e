import type { JsonValue } from './json-value.ts';

/** Prints as Go's `json.Marshal` does: compact, in the order given, with the characters that HTML minds escaped. */
export function printGoJson(value: JsonValue): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
