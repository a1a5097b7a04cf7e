import { Buffer, isUtf8 } from 'node:buffer';

/** Text of bytes as Go's `range` reads them: every byte that is not part of a character becomes U+FFFD. */
export function decodeGoUtf8(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return Buffer.from(bytes).toString();
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!;
    const width = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const character = bytes.subarray(at, at + width);
    const isWhole = character.length === width && isUtf8(character);
    text += isWhole ? Buffer.from(character).toString() : '\ufffd';
    at += isWhole ? width : 1;
  }
  return text;
}
