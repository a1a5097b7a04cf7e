import type { CelValue } from '../cel/cel-value.ts';
import { isTagged } from '../cel/is-tagged.ts';
import type { CelInput } from '../cel/wrap-input.ts';
import type { Authenticator } from './authenticator.ts';
import type { Claims } from './claims.ts';
import type { PreparedExpression } from './prepared-expression.ts';
import { Stop } from './stop.ts';
import type { TraceStep } from './trace-step.ts';

/** One token on its way through one authenticator, writing down what happens to it. */
export class Journey {
  readonly authenticator: Authenticator;
  readonly claims: Claims;
  readonly trace: TraceStep[];

  constructor(authenticator: Authenticator, claims: Claims, trace: TraceStep[]) {
    this.authenticator = authenticator;
    this.claims = claims;
    this.trace = trace;
  }

  note(step: TraceStep): void {
    this.trace.push(step);
  }

  /** Ends the journey with upstream's text. */
  refuse(
    text: string,
    step: Omit<TraceStep, 'outcome' | 'detail'>,
    alternatives: readonly string[] = [],
  ): never {
    this.trace.push({ ...step, outcome: 'failed', detail: text });
    throw new Stop('refused', text, alternatives);
  }

  /** The claim as JSON, or undefined. Upstream looks names up as they are, in a Go map. */
  find(claim: string): CelInput | undefined {
    return Object.hasOwn(this.claims, claim) ? this.claims[claim] : undefined;
  }

  /**
   * The value of an expression for `input`. An error in it ends the journey with `prefix` before what upstream says
   * about every expression that fails.
   */
  evaluate(
    expression: PreparedExpression,
    input: Readonly<Record<string, CelInput>>,
    about: TraceStep['about'],
    prefix: string,
  ): CelValue {
    const value = expression.evaluate(input);
    if (!isTagged(value, 'error')) return value;
    if (value.message === 'not modelled') {
      throw new Stop('unverified', `what the expression '${expression.text}' does is not modelled`);
    }
    const text = `${prefix}expression '${expression.text}' resulted in error: ${value.message}`;
    return this.refuse(text, { about, path: expression.path, expression: expression.text, value });
  }
}
