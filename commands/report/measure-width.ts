/** What terminals draw two columns wide (Unicode's East Asian Wide and Fullwidth), apart from emoji. */
const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18AFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]/u;

/** How many columns of a terminal a character takes, with the marks that stand on it. */
export function measureWidth(character: string): 0 | 1 | 2 {
  if (/^[\p{M}\u200D]/u.test(character)) return 0;
  return wide.test(character) || /^\p{Emoji_Presentation}|\uFE0F/u.test(character) ? 2 : 1;
}
