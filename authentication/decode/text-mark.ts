/** A place in a text, counted from 0 in characters (code points). */
export interface TextMark {
  readonly index: number;
  readonly line: number;
  readonly column: number;
}
