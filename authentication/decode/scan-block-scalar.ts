import { scanLineEnd } from './scan-line-end.ts';
import { TextFault } from './text-fault.ts';
import type { TextMark } from './text-mark.ts';
import type { YamlCharacters } from './yaml-characters.ts';
import type { YamlToken } from './yaml-token.ts';

/** A literal (`|`) or folded (`>`) scalar inside a block that is indented by `parentIndent` (-1 at the root). */
export function scanBlockScalar(characters: YamlCharacters, parentIndent: number): YamlToken {
  const start = characters.mark;
  const folded = characters.read() === '>';
  const { chomping, increment } = scanHeader(characters, start);
  let indent = increment === 0 ? 0 : Math.max(parentIndent, 0) + increment;
  let text = '';
  let lineBreak = '';
  let previousIsBlank = false;
  let lead = scanIndentation(characters, indent, parentIndent, start);
  indent = lead.indent;
  characters.ensure(1);
  while (characters.column === indent && !characters.isEnd()) {
    const isBlank = characters.isBlank();
    if (folded && !previousIsBlank && !isBlank && lineBreak === '\n') {
      text += lead.breaks === '' ? ' ' : lead.breaks;
    } else {
      text += lineBreak + lead.breaks;
    }
    previousIsBlank = isBlank;
    while (!characters.isBreakOrEnd()) {
      text += characters.read();
      characters.ensure(1);
    }
    characters.ensure(2);
    lineBreak = characters.readBreak();
    lead = scanIndentation(characters, indent, parentIndent, start);
  }
  if (chomping !== '-') text += lineBreak;
  if (chomping === '+') text += lead.breaks;
  return { type: 'scalar', start, end: lead.end, text, plain: false };
}

function scanHeader(characters: YamlCharacters, start: TextMark): { chomping: string; increment: number } {
  let chomping = '';
  let increment = 0;
  const scanChomping = () => {
    if (characters.peekIs('+-')) chomping = characters.read();
    characters.ensure(1);
  };
  characters.ensure(1);
  scanChomping();
  if (characters.peekIs('0123456789')) {
    if (characters.peekIs('0')) {
      throw TextFault.ofScanner('found an indentation indicator equal to 0', characters.mark, start);
    }
    increment = Number(characters.read());
    characters.ensure(1);
    if (chomping === '') scanChomping();
  }
  scanLineEnd(characters, start);
  return { chomping, increment };
}

/** Passes indentation and empty lines. Where the indentation is not yet known (0) the deepest of them gives it. */
function scanIndentation(
  characters: YamlCharacters,
  indent: number,
  parentIndent: number,
  start: TextMark,
): { indent: number; breaks: string; end: TextMark } {
  let breaks = '';
  let end = characters.mark;
  let deepest = 0;
  const isInside = () => indent === 0 || characters.column < indent;
  for (;;) {
    characters.ensure(1);
    while (isInside() && characters.peekIs(' ')) {
      characters.skip();
      characters.ensure(1);
    }
    deepest = Math.max(deepest, characters.column);
    if (isInside() && characters.peekIs('\t')) {
      throw TextFault.ofScanner(
        'found a tab character where an indentation space is expected',
        characters.mark,
        start,
      );
    }
    if (!characters.isBreak()) break;
    characters.ensure(2);
    breaks += characters.readBreak();
    end = characters.mark;
  }
  return { indent: indent === 0 ? Math.max(deepest, parentIndent + 1, 1) : indent, breaks, end };
}
