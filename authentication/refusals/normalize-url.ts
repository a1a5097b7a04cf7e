import { ordinaryUrl } from '../ordinary-url.ts';
import { rememberByText } from '../remember-by-text.ts';
import { trimEndOf } from '../trim-end-of.ts';

/**
 * One spelling for all URLs that a reader, or a server, could take for the same: scheme and host in lower case,
 * without the default port, a trailing dot, an empty query or fragment, needless percent-encoding, dot segments and
 * trailing or doubled slashes; the path in lower case as well (RFC 3986 §6.2, and a little more). Undefined for what
 * cannot be read.
 */
export function normalizeUrl(url: string): string | undefined {
  return ordinaryUrl.test(url) ? url.toLowerCase() : normalizeOther(url);
}

const normalizeOther = rememberByText(normalize);

function normalize(url: string): string | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  const host = trimEndOf(parsed.hostname, '.');
  const port = parsed.port === '' ? '' : `:${parsed.port}`;
  const path = unescapePlain(parsed.pathname).replace(/\/{2,}/g, '/');
  return `${parsed.protocol}//${host}${port}${trimEndOf(path, '/')}${parsed.search}`.toLowerCase();
}

/** What is encoded although it need not be: `%61` is `a` (RFC 3986 §2.3). */
function unescapePlain(path: string): string {
  return path.replace(/%([0-9A-Fa-f]{2})/g, (encoded, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : encoded;
  });
}
