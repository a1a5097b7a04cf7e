import { encodeMarkdown } from './encode-markdown.ts';

/** A text as code in Markdown, also in a table: code hosts mention nobody and link nothing in there. */
export function codeMarkdown(text: string): string {
  return `<code>${encodeMarkdown(text, 300)}</code>`;
}
