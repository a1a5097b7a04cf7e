import { OUTSIDE } from './plain-outside.ts';

const ESCAPE = /\\(?:(["\\/ 0abefnrtv_NLP])|x([\da-fA-F]{2})|u([\da-fA-F]{4})|)/g;

const SINGLE: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  ' ': ' ',
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  _: '\xa0',
  N: '\x85',
  L: '\u2028',
  P: '\u2029',
};

/**
 * The value of what stands between the quotes of a one-line double-quoted scalar.
 *
 * Throws OUTSIDE at an escape that is not in the table, `\U` included.
 */
export function plainEscapes(body: string): string {
  return body.replace(ESCAPE, (_, single?: string, two?: string, four?: string) => {
    if (single !== undefined) return SINGLE[single]!;
    const digits = two ?? four;
    if (digits === undefined) throw OUTSIDE;
    return String.fromCharCode(parseInt(digits, 16));
  });
}
