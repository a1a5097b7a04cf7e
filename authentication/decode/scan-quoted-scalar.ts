import { TextFault } from './text-fault.ts';
import type { TextMark } from './text-mark.ts';
import type { YamlCharacters } from './yaml-characters.ts';
import type { YamlToken } from './yaml-token.ts';

const escapes = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);
const codeLengths = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** A scalar in the quotes that are next. `\/` is no escape, as it is in YAML 1.2; `\'` is one. */
export function scanQuotedScalar(characters: YamlCharacters): YamlToken {
  const start = characters.mark;
  const quote = characters.read();
  let text = '';
  for (;;) {
    characters.ensure(4);
    if (characters.isDocumentIndicator('---') || characters.isDocumentIndicator('...')) {
      throw TextFault.ofScanner('found unexpected document indicator', characters.mark, start);
    }
    if (characters.isEnd()) {
      throw TextFault.ofScanner('found unexpected end of stream', characters.mark, start);
    }
    let escapedBreak = false;
    while (!characters.isBlankOrEnd() && !escapedBreak) {
      if (quote === "'" && characters.peekIs("'") && characters.peekIs("'", 1)) {
        text += characters.read();
        characters.skip();
      } else if (characters.peekIs(quote)) {
        break;
      } else if (quote === '"' && characters.peekIs('\\') && characters.isBreak(1)) {
        characters.ensure(3);
        characters.skip();
        characters.readBreak();
        escapedBreak = true;
        break;
      } else if (quote === '"' && characters.peekIs('\\')) {
        text += scanEscape(characters, start);
      } else {
        text += characters.read();
      }
      characters.ensure(2);
    }
    characters.ensure(1);
    if (characters.peekIs(quote)) break;
    text += scanWhitespace(characters, escapedBreak);
  }
  characters.skip();
  return { type: 'scalar', start, end: characters.mark, text, plain: false };
}

function scanEscape(characters: YamlCharacters, start: TextMark): string {
  const letter = characters.isEnd(1) ? '' : String.fromCodePoint(characters.peek(1));
  const length = codeLengths.get(letter);
  const escaped = escapes.get(letter);
  if (length === undefined && escaped === undefined) {
    throw TextFault.ofScanner('found unknown escape character', characters.mark, start);
  }
  characters.skip();
  characters.skip();
  if (length === undefined) return escaped!;
  characters.ensure(length);
  let code = 0;
  for (let at = 0; at < length; at += 1) {
    if (!characters.peekIs('0123456789abcdefABCDEF', at)) {
      throw TextFault.ofScanner('did not find expected hexdecimal number', characters.mark, start);
    }
    code = code * 16 + Number.parseInt(String.fromCodePoint(characters.peek(at)), 16);
  }
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    throw TextFault.ofScanner('found invalid Unicode character escape code', characters.mark, start);
  }
  for (let at = 0; at < length; at += 1) characters.skip();
  return String.fromCodePoint(code);
}

function scanWhitespace(characters: YamlCharacters, escapedBreak: boolean): string {
  let blanks = '';
  let firstBreak = '';
  let otherBreaks = '';
  let broken = escapedBreak;
  while (characters.isBlank() || characters.isBreak()) {
    if (characters.isBlank()) {
      const blank = characters.read();
      if (!broken) blanks += blank;
    } else {
      characters.ensure(2);
      if (broken) {
        otherBreaks += characters.readBreak();
      } else {
        blanks = '';
        firstBreak = characters.readBreak();
        broken = true;
      }
    }
    characters.ensure(1);
  }
  if (!broken) return blanks;
  if (firstBreak !== '\n') return firstBreak + otherBreaks;
  return otherBreaks === '' ? ' ' : otherBreaks;
}
