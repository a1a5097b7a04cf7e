import { Buffer } from 'node:buffer';

/** base64url without padding, as Go's `base64.RawURLEncoding` reads it: line breaks are passed over, bits left over ignored. */
export function decodeGoBase64Url(text: string): Uint8Array | { readonly error: string } {
  const wrong = /[^A-Za-z0-9_\r\n-]/.exec(text);
  const at = wrong?.index ?? (text.replace(/[\r\n]/g, '').length % 4 === 1 ? text.length - 1 : undefined);
  if (at !== undefined) {
    return { error: `illegal base64 data at input byte ${Buffer.byteLength(text.slice(0, at))}` };
  }
  return Buffer.from(text, 'base64url');
}
