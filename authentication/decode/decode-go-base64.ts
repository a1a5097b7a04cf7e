import { Buffer } from 'node:buffer';

/** Standard base64 with its padding, as Go's `base64.StdEncoding`, which passes over line breaks. */
export function decodeGoBase64(text: Uint8Array): Uint8Array | undefined {
  const characters = Buffer.from(text)
    .toString('latin1')
    .replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(characters)) return undefined;
  return Buffer.from(characters, 'base64');
}
