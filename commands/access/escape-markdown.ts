import { encodeMarkdown } from './encode-markdown.ts';

/**
 * A text as plain words in Markdown: nothing in it is markup, HTML, a link or a picture, and nobody and nothing is
 * mentioned by it (which code hosts look for after everything else).
 */
export function escapeMarkdown(text: string, limit = 300): string {
  return encodeMarkdown(text, limit).replace(/&#(?:33|35|36|37|38|64|94|126);/g, '$&&#8288;');
}
