import { Buffer } from 'node:buffer';
import { parseIpAddress } from './parse-ip-address.ts';
import { quoteGoString } from './quote-go-string.ts';
import { unescapeGoUrl } from './unescape-go-url.ts';
import { UrlFault } from './url-fault.ts';

/**
 * Reads `host[:port]` as Go's `net/url` does and returns it unescaped. One character stands for one byte.
 * Throws `UrlFault`. Where `strict` is false, more than one colon may be there, as up to Go 1.25. A bracketed host must be an IPv6 address (RFC 3986), with or without a zone (RFC 6874).
 */
export function parseGoHost(scheme: string, host: string, strict: boolean): string {
  const bracket = host.lastIndexOf('[');
  if (bracket > 0) throw new UrlFault('invalid IP-literal');
  if (bracket === 0) return parseIpLiteral(host);
  const first = strict && (scheme === 'http' || scheme === 'https');
  const colon = first ? host.indexOf(':') : host.lastIndexOf(':');
  if (colon >= 0) checkPort(host.slice(colon));
  return unescapeGoUrl(host, 'host');
}

function parseIpLiteral(host: string): string {
  const end = host.lastIndexOf(']');
  if (end < 0) throw new UrlFault("missing ']' in host");
  const port = host.slice(end + 1);
  checkPort(port);
  const address = host.slice(1, end);
  const zone = address.indexOf('%25');
  const unescaped =
    zone < 0
      ? unescapeGoUrl(address, 'host')
      : unescapeGoUrl(address.slice(0, zone), 'host') + unescapeGoUrl(address.slice(zone), 'zone');
  const parsed = parseIpAddress(unescaped);
  if ('error' in parsed) throw new UrlFault(`invalid host: ${parsed.error}`);
  if (parsed.version === 4) throw new UrlFault('invalid IP-literal');
  return `[${unescaped}]${port}`;
}

function checkPort(port: string): void {
  if (/^(?::[0-9]*)?$/.test(port)) return;
  throw new UrlFault(`invalid port ${quoteGoString(Buffer.from(port, 'latin1'))} after host`);
}
