import { UnprintableStringError } from './unprintable-string-error.ts';

const ESCAPED = /["\\\u2028\u2029]|[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/gu;
const LONE_SURROGATE = /[\ud800-\udfff]/u;
const BYTE_ORDER_MARK = '\ufeff';

const NAMED = new Map([
  ['\0', '\\0'],
  ['\x07', '\\a'],
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\v', '\\v'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['\x1b', '\\e'],
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\x85', '\\N'],
  ['\xa0', '\\_'],
  ['\u2028', '\\L'],
  ['\u2029', '\\P'],
]);

/**
 * A string as go-yaml v2 writes it between double quotes, the quotes included, on one line.
 *
 * @throws UnprintableStringError for a lone surrogate, which UTF-8 cannot carry.
 */
export function escapeDoubleQuoted(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new UnprintableStringError('lone surrogate in string', text);
  // Upstream looks for the mark at the start of the string, whichever character it is at: all become escapes.
  if (text.startsWith(BYTE_ORDER_MARK)) return `"${Array.from(text, escapeCharacter).join('')}"`;
  return `"${text.replace(ESCAPED, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  const named = NAMED.get(character);
  if (named !== undefined) return named;
  const code = character.codePointAt(0)!;
  const hex = code.toString(16).toUpperCase();
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
