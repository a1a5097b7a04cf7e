import { wrapText } from '../report/wrap-text.ts';

const width = 110;

/** Words of a plan for a person at a terminal. What is to be pasted is never wrapped. */
export function printParagraph(text: string): string {
  return `${wrapText(text, width)}\n`;
}
