import { Buffer } from 'node:buffer';
import { quoteGoString } from './quote-go-string.ts';

/** 4 or 6 for an address, or the text of Go's error. */
export type ParsedIpAddress = { readonly version: 4 | 6 } | { readonly error: string };

/**
 * Reads an address as Go's `netip.ParseAddr` does, with its error text.
 * `text` holds one character for each byte, because Go cuts and quotes bytes.
 */
export function parseIpAddress(text: string): ParsedIpAddress {
  const marker = /[.:%]/.exec(text)?.[0];
  const fault =
    marker === '.'
      ? findIpv4Fault(text)
      : marker === ':'
        ? findIpv6Fault(text)
        : { message: marker === '%' ? 'missing IPv6 address' : 'unable to parse IP' };
  if (fault === undefined) return { version: marker === '.' ? 4 : 6 };
  const where = fault.at ? ` (at ${quoteBytes(fault.at)})` : '';
  return { error: `ParseAddr(${quoteBytes(text)}): ${fault.message}${where}` };
}

interface Fault {
  readonly message: string;
  readonly at?: string;
}

function quoteBytes(text: string): string {
  return quoteGoString(Buffer.from(text, 'latin1'));
}

function findIpv4Fault(text: string): Fault | undefined {
  let value = 0;
  let digits = 0;
  let dots = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (/\d/.test(character)) {
      if (digits === 1 && value === 0) return { message: 'IPv4 field has octet with leading zero' };
      value = value * 10 + Number(character);
      digits += 1;
      if (value > 255) return { message: 'IPv4 field has value >255' };
    } else if (character === '.') {
      if (at === 0 || at === text.length - 1 || text[at - 1] === '.') {
        return { message: 'IPv4 field must have at least one digit', at: text.slice(at) };
      }
      if (dots === 3) return { message: 'IPv4 address too long' };
      dots += 1;
      value = 0;
      digits = 0;
    } else {
      return { message: 'unexpected character', at: text.slice(at) };
    }
  }
  return dots < 3 ? { message: 'IPv4 address too short' } : undefined;
}

function findIpv6Fault(text: string): Fault | undefined {
  const percent = text.indexOf('%');
  if (percent === text.length - 1) return { message: 'zone must be a non-empty string' };
  let rest = percent < 0 ? text : text.slice(0, percent);
  let elided = false;
  if (rest.startsWith('::')) {
    elided = true;
    rest = rest.slice(2);
    if (rest === '') return undefined;
  }
  let bytes = 0;
  while (bytes < 16) {
    const digits = /^[0-9a-fA-F]*/.exec(rest)![0].length;
    if (digits > 4) return { message: 'each group must have 4 or less digits', at: rest };
    if (digits === 0) return { message: 'each colon-separated field must have at least one digit', at: rest };
    if (rest[digits] === '.') {
      if (!elided && bytes !== 12) {
        return { message: 'embedded IPv4 address must replace the final 2 fields of the address', at: rest };
      }
      if (bytes + 4 > 16) {
        return {
          message: 'too many hex fields to fit an embedded IPv4 at the end of the address',
          at: rest,
        };
      }
      const fault = findIpv4Fault(rest);
      if (fault !== undefined) return fault;
      rest = '';
      bytes += 4;
      break;
    }
    bytes += 2;
    rest = rest.slice(digits);
    if (rest === '') break;
    if (!rest.startsWith(':')) return { message: 'unexpected character, want colon', at: rest };
    if (rest.length === 1) return { message: 'colon must be followed by more characters', at: rest };
    rest = rest.slice(1);
    if (rest.startsWith(':')) {
      if (elided) return { message: 'multiple :: in address', at: rest };
      elided = true;
      rest = rest.slice(1);
      if (rest === '') break;
    }
  }
  if (rest !== '') return { message: 'trailing garbage after address', at: rest };
  if (bytes < 16) return elided ? undefined : { message: 'address string too short' };
  return elided ? { message: 'the :: must expand to at least one field of zeros' } : undefined;
}
