import { Buffer, isUtf8 } from 'node:buffer';

const shortEscapes = new Map([
  ['\x07', '\\a'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

/**
 * Quotes as Go's `%q` and `strconv.Quote` do. Bytes are taken as UTF-8; those that are not UTF-8 become `\xNN`.
 * What is printable is decided by the Unicode tables of this Node, which can be newer than Go's.
 */
export function quoteGoString(value: string | Uint8Array): string {
  const bytes = Buffer.from(value as string);
  let quoted = '';
  for (let at = 0; at < bytes.length; ) {
    const length = encodedLength(bytes[at]!);
    const rune = bytes.subarray(at, at + length);
    if (isUtf8(rune) && rune.length === length) {
      quoted += quoteRune(rune.toString());
      at += length;
    } else {
      quoted += `\\x${hex(bytes[at]!, 2)}`;
      at += 1;
    }
  }
  return `"${quoted}"`;
}

function encodedLength(first: number): number {
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

function quoteRune(rune: string): string {
  const short = shortEscapes.get(rune);
  if (short !== undefined) return short;
  if (/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(rune)) return rune;
  const code = rune.codePointAt(0)!;
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
