/**
 * `text` without what stands at its end of `characters`, as Go's `strings.TrimRight`.
 * A regular expression would take quadratic time for a long run that is not at the end.
 */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
