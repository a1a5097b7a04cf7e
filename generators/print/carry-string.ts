import { UnprintableStringError } from './unprintable-string-error.ts';

const SUSPECT = /[\x7f-\x9f\ufffe\uffff\ud800-\udfff]/;
const REFUSED = /[\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]/u;
const NEXT_LINES = / *\x85(?: *\x85)* */g;
const DOCUMENT_MARKER = /\x85(?:---|\.\.\.)[ \x85]/;

/**
 * A string as it is after kustomize has carried it to its printer, through JSON that is read as YAML. Unchanged
 * unless it contains U+0085, a line break to that reader, which is folded with the spaces around it: one into a space,
 * more into one newline fewer. U+0000 to U+001F pass, U+2028 and U+FEFF too.
 *
 * @throws UnprintableStringError where that reader refuses: U+007F to U+009F other than U+0085, U+FFFE, U+FFFF, lone
 * surrogates, and a document marker (`---` or `...` and a blank) right after U+0085.
 */
export function carryString(text: string): string {
  if (!SUSPECT.test(text)) return text;
  if (REFUSED.test(text)) throw new UnprintableStringError('control characters are not allowed', text);
  if (!text.includes('\x85')) return text;
  if (DOCUMENT_MARKER.test(text)) throw new UnprintableStringError('unexpected document marker', text);
  return text.replace(NEXT_LINES, (run) => {
    const breaks = run.split('\x85').length - 1;
    return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
  });
}
