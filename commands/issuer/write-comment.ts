import { wrapText } from '../report/wrap-text.ts';

const width = 118;

/** A paragraph as lines of a YAML comment. */
export function writeComment(indent: string, text: string): string[] {
  return wrapText(text, width - indent.length - 2)
    .split('\n')
    .map((line) => `${indent}# ${line}`);
}
