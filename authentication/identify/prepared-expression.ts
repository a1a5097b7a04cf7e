import type { CelValue } from '../cel/cel-value.ts';
import type { CompiledExpression, CompileOptions } from '../cel/compile-expression.ts';
import { printRefusal } from '../cel/print-refusal.ts';
import { recallExpression } from '../cel/recall-expression.ts';
import type { CelInput } from '../cel/wrap-input.ts';
import { printFieldPath } from '../print-field-path.ts';
import { Stop } from './stop.ts';

/** An expression of a document, compiled once for one release. */
export class PreparedExpression {
  readonly text: string;
  readonly path: readonly (string | number)[];
  readonly #compiled: CompiledExpression;

  constructor(text: string, path: readonly (string | number)[], options: CompileOptions) {
    this.text = text;
    this.path = path;
    this.#compiled = recallExpression(text, options);
  }

  /** The value for these claims or this user; errors of the evaluation are values. Stops where nothing can be said. */
  evaluate(input: Readonly<Record<string, CelInput>>): CelValue {
    if (this.#compiled.evaluate === undefined) {
      const detail = printRefusal(this.text, this.#compiled.problems);
      throw new Stop('unverified', `${printFieldPath(this.path)} does not compile: ${detail}`);
    }
    return this.#compiled.evaluate(input).value;
  }
}
