import { Buffer } from 'node:buffer';
import { parseIpAddress } from '../parse-ip-address.ts';
import { quoteGoString } from '../quote-go-string.ts';

/** An address as its bytes, or the text of upstream's refusal. */
export type ParsedAddress = { readonly bytes: readonly number[] } | { readonly error: string };

/** Reads an address as Kubernetes' `ip()` does: no zone, no IPv4 mapped into IPv6. */
export function parseAddress(text: string): ParsedAddress {
  const parsed = parseIpAddress(Buffer.from(text).toString('latin1'));
  const quoted = quoteGoString(text);
  if ('error' in parsed) {
    return { error: `IP Address ${quoted} parse error during conversion from string: ${parsed.error}` };
  }
  if (text.includes('%')) return { error: `IP address ${quoted} with zone value is not allowed` };
  const bytes = parsed.version === 4 ? text.split('.').map(Number) : readGroups(text);
  if (bytes.length === 16 && bytes.slice(0, 10).every((each) => each === 0)) {
    if (bytes[10] === 255 && bytes[11] === 255) {
      return { error: `IPv4-mapped IPv6 address ${quoted} is not allowed` };
    }
  }
  return { bytes };
}

function readGroups(text: string): number[] {
  const embedded = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  const hex = (high: string, low: string) => (Number(high) * 256 + Number(low)).toString(16);
  const plain =
    embedded === null
      ? text
      : `${embedded[1]}${hex(embedded[2]!, embedded[3]!)}:${hex(embedded[4]!, embedded[5]!)}`;
  const [before, after] = plain.split('::');
  const head = before === '' ? [] : before!.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const groups = [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
  return groups.flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
}
