import { escapeInvisible } from '../report/escape-invisible.ts';

/**
 * A text with everything that could be markup as numbers of characters, which Markdown takes for text; one that is
 * longer than a comment should show is cut.
 */
export function encodeMarkdown(text: string, limit: number): string {
  const characters = [...text];
  const shown =
    characters.length <= limit
      ? text
      : `${characters.slice(0, limit).join('')}… (${characters.length} characters)`;
  return escapeInvisible(shown).replace(
    /[^A-Za-z0-9 ,;./=-]|(?<=www)\./giu,
    (character) => `&#${character.codePointAt(0)};`,
  );
}
