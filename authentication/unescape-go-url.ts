import { Buffer } from 'node:buffer';
import { quoteGoString } from './quote-go-string.ts';
import { UrlFault } from './url-fault.ts';

/** What may stand in a host or a zone without being looked at one by one; bytes above ASCII may. */
const plainHost = /^[A-Za-z0-9\-._~!$&'()*+,;=:[\]<>"\x80-\xff]*$/;
const hostCharacter = /[A-Za-z0-9\-._~!$&'()*+,;=:[\]<>"]/;

/**
 * Undoes percent-encoding as Go's `net/url` does in that part of a URL. One character stands for one byte.
 * In a host only bytes above ASCII may be encoded (and `%25`, which begins an IPv6 zone); in a zone only what could
 * stand there plainly, and the blank.
 */
export function unescapeGoUrl(value: string, part: 'path' | 'fragment' | 'user' | 'host' | 'zone'): string {
  if (!value.includes('%') && ((part !== 'host' && part !== 'zone') || plainHost.test(value))) return value;
  let unescaped = '';
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at]!;
    if (character !== '%') {
      if ((part === 'host' || part === 'zone') && character < '\x80' && !hostCharacter.test(character)) {
        throw new UrlFault(`invalid character ${quoteGoString(character)} in host name`);
      }
      unescaped += character;
      continue;
    }
    const triplet = value.slice(at, at + 3);
    const byte = /^%[0-9a-fA-F]{2}$/.test(triplet) ? Number.parseInt(triplet.slice(1), 16) : undefined;
    if (byte === undefined || !mayBeEscaped(byte, part)) {
      throw new UrlFault(`invalid URL escape ${quoteGoString(Buffer.from(triplet, 'latin1'))}`);
    }
    unescaped += String.fromCharCode(byte);
    at += 2;
  }
  return unescaped;
}

function mayBeEscaped(byte: number, part: string): boolean {
  if (byte === 0x25) return true;
  if (part === 'host') return byte >= 0x80;
  return part !== 'zone' || byte === 0x20 || hostCharacter.test(String.fromCharCode(byte));
}
