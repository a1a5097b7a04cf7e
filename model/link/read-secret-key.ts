import { Buffer, isUtf8 } from 'node:buffer';
import { isMapping } from '../shape/is-mapping.ts';

/** What an API server would store under a key of a Secret, or why it would store nothing. */
export type StoredText =
  | { readonly text: string }
  | { readonly text?: undefined; fault: string; help: string };

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Reads a key of a Secret's manifest; undefined where there is no such key. What is in `stringData` replaces what is in
 * `data`, as on an API server. Upstream rule: Go's `encoding/base64` passes over the ends of lines, and over nothing else.
 */
export function readSecretKey(secret: unknown, key: string): StoredText | undefined {
  const { data, stringData } = secret as { data?: unknown; stringData?: unknown };
  const plain = readField(stringData, key);
  if (typeof plain === 'string') return { text: plain };
  const encoded = plain === undefined ? readField(data, key) : plain;
  if (encoded === undefined) return undefined;
  if (typeof encoded !== 'string')
    return { fault: 'not text', help: `Write the certificates as text, below stringData: ${key}: |` };
  const compact = encoded.replace(/[\r\n]/g, '');
  if (!base64.test(compact)) {
    return base64.test(compact.replace(/\s/g, ''))
      ? {
          fault: 'base64 with spaces in it, which an API server refuses',
          help: `Write it on one line, or as a block that keeps its lines: ${key}: |`,
        }
      : {
          fault: 'not base64',
          help: 'Where the Secret is encrypted: a CA certificate is public, so put it into a Secret of its own that is not.',
        };
  }
  const bytes = Buffer.from(compact, 'base64');
  return isUtf8(bytes)
    ? { text: bytes.toString('utf8') }
    : { fault: 'not UTF-8', help: 'Keep only the certificates, in PEM: openssl x509 -in FILE prints one.' };
}

/** A field of a map; null where something is written that is no text. */
function readField(map: unknown, key: string): unknown {
  return isMapping(map) && Object.hasOwn(map, key) ? map[key] : undefined;
}
