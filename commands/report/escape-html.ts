import { escapeInvisible } from './escape-invisible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A line of text for the content or an attribute of an HTML element, with what nobody can see written out. */
export function escapeHtml(line: string): string {
  return escapeInvisible(line).replace(/[&<>"']/g, (character) => entities[character]!);
}
