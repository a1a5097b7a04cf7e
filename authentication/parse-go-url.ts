import { Buffer } from 'node:buffer';
import { ordinaryUrl } from './ordinary-url.ts';
import { parseGoHost } from './parse-go-host.ts';
import { quoteGoString } from './quote-go-string.ts';
import { rememberByText } from './remember-by-text.ts';
import { unescapeGoUrl } from './unescape-go-url.ts';
import { UrlFault } from './url-fault.ts';

/** What the validation asks of a URL; the field names are those of Go's `url.URL`. */
export interface GoUrl {
  /** Lower case; empty for a relative reference. */
  readonly scheme: string;
  /** True when there is an `@` in the authority, even with nothing before it. */
  readonly hasUser: boolean;
  /** Host with its port, unescaped. */
  readonly host: string;
  readonly path: string;
  /** Without the `?`: a URL that ends in a lone `?` has an empty query. */
  readonly rawQuery: string;
  /** Unescaped, without the `#`. */
  readonly fragment: string;
}

/**
 * Parses as `url.Parse` of Go 1.26 does, and gives Go's own error text, `parse "…": …`. `strictColons` set to false
 * lets several colons in a host through, as Go does for programs that were written for an older one
 * (`GODEBUG=urlstrictcolons=0`). Old patch releases of Go also take what is no IPv6 address in brackets; that is an
 * error here.
 */
export function parseGoUrl(url: string, strictColons = true): ParsedUrl {
  if (ordinaryUrl.test(url)) return { url: readOrdinary(url) };
  return strictColons ? parseStrictly(url) : parseLeniently(url);
}

function readOrdinary(url: string): GoUrl {
  const start = 'https://'.length;
  const slash = url.indexOf('/', start);
  const host = slash < 0 ? url.slice(start) : url.slice(start, slash);
  const path = slash < 0 ? '' : url.slice(slash);
  return { scheme: 'https', hasUser: false, host, path, rawQuery: '', fragment: '' };
}

type ParsedUrl = { readonly url: GoUrl } | { readonly error: string };

const parseStrictly = rememberByText((url: string) => parse(url, true));
const parseLeniently = rememberByText((url: string) => parse(url, false));

function parse(url: string, strictColons: boolean): ParsedUrl {
  // Go works on bytes, and cuts its error excerpts between them: one character for each byte.
  const bytes = isAscii(url) ? url : Buffer.from(url).toString('latin1');
  const [reference, fragment] = cut(bytes, '#');
  let whole = reference;
  try {
    const parts = parseReference(reference, strictColons);
    whole = bytes;
    return { url: { ...parts, fragment: text(unescapeGoUrl(fragment, 'fragment')) } };
  } catch (fault) {
    if (!(fault instanceof UrlFault)) throw fault;
    return { error: `parse ${quoteGoString(Buffer.from(whole, 'latin1'))}: ${fault.message}` };
  }
}

function parseReference(reference: string, strictColons: boolean): Omit<GoUrl, 'fragment'> {
  if (/[\x00-\x1f\x7f]/.test(reference)) throw new UrlFault('net/url: invalid control character in URL');
  if (reference.startsWith(':')) throw new UrlFault('missing protocol scheme');
  const scheme = (/^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(reference)?.[1] ?? '').toLowerCase();
  const afterScheme = scheme === '' ? reference : reference.slice(scheme.length + 1);
  const [hierarchy, query] = cut(afterScheme, '?');
  const rawQuery = text(query);
  if (!hierarchy.startsWith('/')) {
    if (scheme !== '') return { scheme, hasUser: false, host: '', path: '', rawQuery };
    if (cut(hierarchy, '/')[0].includes(':')) {
      throw new UrlFault('first path segment in URL cannot contain colon');
    }
  }
  const hasAuthority = hierarchy.startsWith('//') && (scheme !== '' || !hierarchy.startsWith('///'));
  if (!hasAuthority) {
    return { scheme, hasUser: false, host: '', path: text(unescapeGoUrl(hierarchy, 'path')), rawQuery };
  }
  const slash = hierarchy.indexOf('/', 2);
  const authority = slash < 0 ? hierarchy.slice(2) : hierarchy.slice(2, slash);
  const { hasUser, host } = parseAuthority(scheme, authority, strictColons);
  const path = slash < 0 ? '' : text(unescapeGoUrl(hierarchy.slice(slash), 'path'));
  return { scheme, hasUser, host, path, rawQuery };
}

function parseAuthority(
  scheme: string,
  authority: string,
  strictColons: boolean,
): { hasUser: boolean; host: string } {
  const at = authority.lastIndexOf('@');
  const host = text(parseGoHost(scheme, authority.slice(at + 1), strictColons));
  if (at < 0) return { hasUser: false, host };
  const user = authority.slice(0, at);
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) throw new UrlFault('net/url: invalid userinfo');
  for (const part of cut(user, ':')) unescapeGoUrl(part, 'user');
  return { hasUser: true, host };
}

function cut(value: string, separator: string): [before: string, after: string] {
  const at = value.indexOf(separator);
  return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
}

function text(bytes: string): string {
  return isAscii(bytes) ? bytes : Buffer.from(bytes, 'latin1').toString();
}

/** Then characters are bytes already; a buffer for each part would take longer than all else. */
function isAscii(value: string): boolean {
  return !/[^\x00-\x7f]/.test(value);
}
