import { type Html, html } from './html.ts';

/** Texts as code, with commas. */
export function showCodes(texts: readonly string[]): Html {
  return html`${texts.map((text, index) => html`${index > 0 ? ', ' : undefined}<code>${text}</code>`)}`;
}
