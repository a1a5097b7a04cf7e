/** One token of an expression. `text` is as it is written, with quotes; `at` is in UTF-16 units. */
export interface Token {
  readonly kind: 'identifier' | 'quoted' | 'int' | 'uint' | 'double' | 'string' | 'bytes' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}
