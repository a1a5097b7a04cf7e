import { Buffer } from 'node:buffer';
import { TextFault } from './text-fault.ts';
import type { TextMark } from './text-mark.ts';
import type { YamlCharacters } from './yaml-characters.ts';

/**
 * The URI of a tag, or of a part of one; `head` is a handle that turned out to be its beginning, with its `!`.
 * `%` and two digits stand for an octet of UTF-8.
 */
export function scanTagUri(characters: YamlCharacters, head: string, start: TextMark): string {
  let uri = head.slice(1);
  let found = head !== '';
  characters.ensure(1);
  while (isUriCharacter(characters.peek())) {
    uri += characters.peekIs('%') ? scanUriEscape(characters, start) : characters.read();
    characters.ensure(1);
    found = true;
  }
  if (!found) throw TextFault.ofScanner('did not find expected tag URI', characters.mark, start);
  return uri;
}

function scanUriEscape(characters: YamlCharacters, start: TextMark): string {
  const octets: number[] = [];
  let width = 1;
  while (octets.length < width) {
    characters.ensure(3);
    const hexadecimal = '0123456789abcdefABCDEF';
    if (!characters.peekIs('%') || !characters.peekIs(hexadecimal, 1) || !characters.peekIs(hexadecimal, 2)) {
      throw TextFault.ofScanner('did not find URI escaped octet', characters.mark, start);
    }
    const octet = Number.parseInt(String.fromCodePoint(characters.peek(1), characters.peek(2)), 16);
    if (octets.length === 0) {
      width =
        octet < 0x80 ? 1 : octet < 0xc0 ? 0 : octet < 0xe0 ? 2 : octet < 0xf0 ? 3 : octet < 0xf8 ? 4 : 0;
      if (width === 0) {
        throw TextFault.ofScanner('found an incorrect leading UTF-8 octet', characters.mark, start);
      }
    } else if ((octet & 0xc0) !== 0x80) {
      throw TextFault.ofScanner('found an incorrect trailing UTF-8 octet', characters.mark, start);
    }
    octets.push(octet);
    for (let at = 0; at < 3; at += 1) characters.skip();
  }
  return Buffer.from(octets).toString();
}

function isUriCharacter(code: number): boolean {
  return /[0-9A-Za-z_;/?:@&=+$,.!~*'()[\]%-]/.test(String.fromCodePoint(code));
}
