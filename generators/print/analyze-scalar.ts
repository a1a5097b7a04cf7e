const NOT_PRINTABLE = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const BREAK = /[\n\r\x85\u2028\u2029]/;
const SPACE_BREAK = / [\n\r\x85\u2028\u2029]/;
const BREAK_SPACE = /[\n\r\x85\u2028\u2029] /;
const INDICATOR = /^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@`]|[?:-](?:[ \t]|$))|:(?:[ \t]|$)|[ \t]#/;

/** Most text. What it contains is then found faster than with an expression. */
const BEYOND_ASCII = /[^\n\x20-\x7e]/;

/** The styles in which a string can be written in block context. Double quotes are always possible. */
export interface ScalarStyles {
  readonly plain: boolean;
  readonly single: boolean;
  readonly literal: boolean;
}

/**
 * Which styles the characters of a non-empty string permit, as go-yaml v2 `yaml_emitter_analyze_scalar` decides:
 * anything it cannot print (tabs, control characters, U+FEFF, everything beyond U+FFFF) leaves double quotes only.
 * Whether a plain string would be read back as another type is not looked at here.
 */
export function analyzeScalar(text: string): ScalarStyles {
  const endsInSpace = text.endsWith(' ');
  if (text.includes('\n') && !BEYOND_ASCII.test(text)) {
    if (text.includes(' \n')) return { plain: false, single: false, literal: false };
    return { plain: false, single: !text.includes('\n '), literal: !endsInSpace };
  }
  const isUnclean = NOT_PRINTABLE.test(text) || SPACE_BREAK.test(text);
  if (isUnclean) return { plain: false, single: false, literal: false };
  const single = !BREAK_SPACE.test(text);
  const plain = single && !endsInSpace && !text.startsWith(' ') && !BREAK.test(text) && !INDICATOR.test(text);
  return { plain, single, literal: !endsInSpace };
}
