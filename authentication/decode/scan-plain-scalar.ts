import { TextFault } from './text-fault.ts';
import type { YamlCharacters } from './yaml-characters.ts';
import type { YamlToken } from './yaml-token.ts';

/**
 * A scalar without quotes, in a block whose lines begin at `indent` or further right, or in a flow collection. It
 * ends before `: `, ` #` and, in a flow collection, before any of `,?[]{}`. `lines` is true when it ran over a line
 * break, after which a key may follow.
 */
export function scanPlainScalar(
  characters: YamlCharacters,
  indent: number,
  inFlow: boolean,
): { readonly token: YamlToken; readonly lines: boolean } {
  const start = characters.mark;
  let text = '';
  let blanks = '';
  let firstBreak: string | undefined;
  let otherBreaks = '';
  for (;;) {
    characters.ensure(4);
    if (characters.isDocumentIndicator('---') || characters.isDocumentIndicator('...')) break;
    if (characters.peekIs('#')) break;
    while (!characters.isBlankOrEnd()) {
      if (characters.peekIs(':') && characters.isBlankOrEnd(1)) break;
      if (inFlow && characters.peekIs(',?[]{}')) break;
      text += firstBreak === undefined ? blanks : joinLines(firstBreak, otherBreaks);
      blanks = '';
      firstBreak = undefined;
      otherBreaks = '';
      text += characters.read();
      characters.ensure(2);
    }
    if (!characters.isBlank() && !characters.isBreak()) break;
    while (characters.isBlank() || characters.isBreak()) {
      if (characters.isBlank()) {
        if (firstBreak !== undefined && characters.column < indent && characters.peekIs('\t')) {
          throw TextFault.ofScanner(
            'found a tab character that violates indentation',
            characters.mark,
            start,
          );
        }
        const blank = characters.read();
        if (firstBreak === undefined) blanks += blank;
      } else {
        characters.ensure(2);
        const lineBreak = characters.readBreak();
        if (firstBreak === undefined) {
          blanks = '';
          firstBreak = lineBreak;
        } else {
          otherBreaks += lineBreak;
        }
      }
      characters.ensure(1);
    }
    if (!inFlow && characters.column < indent) break;
  }
  return {
    token: { type: 'scalar', start, end: characters.mark, text, plain: true },
    lines: firstBreak !== undefined,
  };
}

function joinLines(firstBreak: string, otherBreaks: string): string {
  if (firstBreak !== '\n') return firstBreak + otherBreaks;
  return otherBreaks === '' ? ' ' : otherBreaks;
}
