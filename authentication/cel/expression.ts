/** A literal's value: bigint is an int, `{ uint }` an unsigned one, a number is a double. */
export type LiteralValue = boolean | null | string | number | bigint | Uint8Array | { readonly uint: bigint };

/** An entry of a map literal; `at` is the place of its colon. */
export interface MapEntry {
  readonly at: number;
  readonly key: Expression;
  readonly value: Expression;
  readonly optional: boolean;
}

/** A loop, which is what every macro over a list or a map becomes. */
export interface Comprehension {
  readonly kind: 'comprehension';
  readonly at: number;
  readonly range: Expression;
  readonly variable: string;
  readonly secondVariable: string | undefined;
  readonly accumulator: string;
  readonly initial: Expression;
  readonly condition: Expression;
  readonly step: Expression;
  readonly result: Expression;
}

/**
 * The syntax tree of an expression after macros are expanded, as cel-go's checker sees it. Operators are calls named
 * `_+_`, `_?_:_`, `_[_]` and so on; `at` is the offset at which upstream places an error about the node.
 */
export type Expression =
  | { readonly kind: 'literal'; readonly at: number; readonly value: LiteralValue }
  | { readonly kind: 'identifier'; readonly at: number; readonly name: string }
  | {
      readonly kind: 'select';
      readonly at: number;
      readonly operand: Expression;
      readonly field: string;
      /** Made by `has(…)`. */
      readonly testOnly: boolean;
    }
  | {
      readonly kind: 'call';
      readonly at: number;
      readonly name: string;
      readonly target: Expression | undefined;
      readonly args: readonly Expression[];
    }
  | {
      readonly kind: 'list';
      readonly at: number;
      readonly elements: readonly Expression[];
      /** Indices of elements written `?x`. */
      readonly optional: readonly number[];
    }
  | { readonly kind: 'map'; readonly at: number; readonly entries: readonly MapEntry[] }
  | { readonly kind: 'struct'; readonly at: number; readonly typeName: string }
  | Comprehension;
