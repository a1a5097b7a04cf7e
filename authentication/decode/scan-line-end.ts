import { TextFault } from './text-fault.ts';
import type { TextMark } from './text-mark.ts';
import type { YamlCharacters } from './yaml-characters.ts';

/**
 * Passes what may follow on a line of which everything that counts has been read: blanks, a comment, the break.
 *
 * @param start where what the line holds begins, for the message
 * @throws TextFault for anything else
 */
export function scanLineEnd(characters: YamlCharacters, start: TextMark): void {
  characters.skipBlanks();
  characters.skipComment();
  if (!characters.isBreakOrEnd()) {
    throw TextFault.ofScanner('did not find expected comment or line break', characters.mark, start);
  }
  characters.ensure(2);
  characters.readBreak();
}
