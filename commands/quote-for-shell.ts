import { escapeInvisible } from './report/escape-invisible.ts';

/** A path or a URL as a shell takes it, in a command that is proposed. */
export function quoteForShell(text: string): string {
  const shown = escapeInvisible(text);
  return /^[\w./@%+=:-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
