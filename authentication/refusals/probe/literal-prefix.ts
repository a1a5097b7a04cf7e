/** What every value of an expression starts with; `exact` when that is the whole value. */
export interface LiteralPrefix {
  readonly text: string;
  readonly exact: boolean;
}
