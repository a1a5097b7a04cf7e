import type { Fact } from './node-guide.ts';
import { printParagraph } from './print-paragraph.ts';

/** Something that is known, and where from. */
export function printFact({ text, source }: Fact): string {
  return printParagraph(`- ${text} (${source === 'tested here' ? source : `not tested here: ${source}`})`);
}
