import { Buffer } from 'node:buffer';
import { trimEndOf } from './trim-end-of.ts';

export interface PemBlock {
  readonly type: string;
  readonly hasHeaders: boolean;
  readonly bytes: Buffer;
}

const begin = '-----BEGIN ';
const end = '\n-----END ';
const dashes = '-----';

/**
 * The first PEM block of `data` and what follows it, as Go's `pem.Decode` finds them; undefined when there is none.
 * Blocks that are not well formed are skipped without a word, text between blocks is ignored.
 * `data` holds one character for each byte.
 */
export function decodePem(data: string): { readonly block: PemBlock; readonly rest: string } | undefined {
  let from = 0;
  for (;;) {
    const endAt = data.indexOf(end, from);
    if (endAt < 0) return undefined;
    // The last BEGIN before the END is the one that counts, so that a stray BEGIN hides nothing.
    const beginAt = data.slice(from, endAt).lastIndexOf(begin);
    const start = from + beginAt;
    from = endAt + end.length;
    if (beginAt < 0 || (beginAt > 0 && data[start - 1] !== '\n')) continue;
    const decoded = decodeBlock(data, start + begin.length, endAt);
    if (decoded === 'end of data') return undefined;
    if (decoded === undefined) continue;
    return { block: decoded, rest: data.slice(lineEnd(data, endAt + end.length - 1)) };
  }
}

function decodeBlock(data: string, start: number, endAt: number): PemBlock | undefined | 'end of data' {
  const typeLine = readLine(data, start);
  if (!typeLine.text.endsWith(dashes)) return undefined;
  const type = typeLine.text.slice(0, -dashes.length);
  let body = typeLine.next;
  let hasHeaders = false;
  for (;;) {
    if (body >= data.length) return 'end of data';
    const line = readLine(data, body);
    if (!line.text.includes(':')) break;
    hasHeaders = true;
    body = line.next;
  }
  // Go has cut the headers off by now, and finds nothing behind an END line that was among them.
  if (hasHeaders && endAt + end.length < body) return 'end of data';
  if (hasHeaders && endAt < body) return undefined;
  const trailer = data.slice(endAt + end.length);
  if (!trailer.startsWith(type + dashes)) return undefined;
  if (readLine(trailer, type.length + dashes.length).text !== '') return undefined;
  const base64 = data.slice(body, Math.max(body, endAt)).replace(/[ \t\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64)) return undefined;
  return { type, hasHeaders, bytes: Buffer.from(base64, 'base64') };
}

function readLine(data: string, from: number): { text: string; next: number } {
  const next = lineEnd(data, from);
  const text = data.slice(from, next).replace(/\r?\n$/, '');
  return { text: trimEndOf(text, ' \t'), next };
}

function lineEnd(data: string, from: number): number {
  const newline = data.indexOf('\n', from);
  return newline < 0 ? data.length : newline + 1;
}
