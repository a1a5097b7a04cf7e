import { Buffer } from 'node:buffer';

const simple: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The text of a string or bytes token (without the `b`), or cel-go's complaint. */
export type UnescapedLiteral = { readonly value: string | Uint8Array } | { readonly error: string };

/**
 * Takes off quotes and escapes as cel-go does: line ends become `\n`, also in raw literals; `\x` and octal are a code
 * point in a string and a byte in bytes; `\u` and `\U` are refused in bytes.
 */
export function unescapeLiteral(token: string, bytes: boolean): UnescapedLiteral {
  const raw = /^[rR]/.test(token);
  const text = (raw ? token.slice(1) : token).replace(/\r\n?/g, '\n');
  const quotes = /^(?:"""|''')/.test(text) && text.length >= 6 ? 3 : 1;
  const body = text.slice(quotes, -quotes);
  if (raw || !body.includes('\\')) return { value: bytes ? Buffer.from(body) : body };
  const parts: Uint8Array[] = [];
  let string = '';
  for (const [piece] of body.matchAll(/\\(?:[0-3][0-7]{2}|[xX]..|u.{4}|U.{8}|[\s\S])|[^\\]+/gs)) {
    if (!piece.startsWith('\\')) {
      string += piece;
      parts.push(Buffer.from(piece));
      continue;
    }
    const code = readNumericEscape(piece);
    if (code === undefined) {
      string += simple[piece[1]!] ?? piece[1]!;
      parts.push(Buffer.from(simple[piece[1]!] ?? piece[1]!));
    } else if (bytes) {
      if (/^\\[uU]/.test(piece)) return { error: 'unable to unescape string' };
      parts.push(Uint8Array.of(code));
    } else {
      if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
        return { error: 'invalid unicode code point' };
      }
      string += String.fromCodePoint(code);
    }
  }
  return { value: bytes ? Buffer.concat(parts) : string };
}

function readNumericEscape(piece: string): number | undefined {
  if (/^\\[xXuU]/.test(piece)) return Number.parseInt(piece.slice(2), 16);
  if (/^\\[0-3][0-7]{2}$/.test(piece)) return Number.parseInt(piece.slice(1), 8);
  return undefined;
}
