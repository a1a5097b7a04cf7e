import { escapeInvisible } from '../report/escape-invisible.ts';

const valueLimit = 300;

/**
 * A text as plain words in Markdown: nothing in it is markup, HTML, a link or a picture, and nobody and nothing is
 * mentioned by it (which code hosts look for after everything else).
 */
export function escapeMarkdown(text: string, limit = valueLimit): string {
  return encode(shorten(text, limit)).replace(/&#(?:33|35|36|37|38|64|94|126);/g, '$&&#8288;');
}

/** A text as code in Markdown, also in a table: hosts mention nobody and link nothing in there. */
export function codeMarkdown(text: string): string {
  return `<code>${encode(shorten(text, valueLimit))}</code>`;
}

function encode(text: string): string {
  return escapeInvisible(text).replace(
    /[^A-Za-z0-9 ,;./=-]|(?<=www)\./giu,
    (character) => `&#${character.codePointAt(0)};`,
  );
}

function shorten(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  return `${characters.slice(0, limit).join('')}… (${characters.length} characters)`;
}
