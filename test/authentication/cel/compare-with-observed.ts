import { compileExpression } from '../../../authentication/cel/compile-expression.ts';
import { isTagged } from '../../../authentication/cel/is-tagged.ts';
import { printRefusal } from '../../../authentication/cel/print-refusal.ts';
import type { CelInput } from '../../../authentication/cel/wrap-input.ts';
import { describeValue } from './describe-value.ts';

export interface ObservedExpression {
  readonly releases: readonly string[];
  readonly refused?: string;
  readonly panic?: string;
  readonly type?: string;
  readonly value?: unknown;
  readonly failed?: string;
  readonly cost?: number;
}

export interface ExpressionVector {
  readonly expression: string;
  readonly environment: 'claims' | 'user';
  readonly mustBeBool: boolean;
  readonly observed: readonly ObservedExpression[];
}

/** In what an observed vector and our compiler differ. */
export interface Difference {
  readonly aspect: 'looser' | 'stricter' | 'unverifiable' | 'message' | 'type' | 'evaluation' | 'cost';
  readonly ours: string;
  readonly upstream: string;
}

/** Compiles and evaluates an expression for a minor and compares everything with what upstream did. */
export function compareWithObserved(
  vector: ExpressionVector,
  observed: ObservedExpression,
  minor: number,
  input: Readonly<Record<string, CelInput>>,
): Difference[] {
  const { expression, environment, mustBeBool } = vector;
  const compiled = compileExpression(expression, { environment, minor, mustBeBool });
  const refusal = observed.refused ?? observed.panic;
  const ours = printRefusal(expression, compiled.problems);
  if (compiled.problems.some(({ kind }) => kind === 'unsupported')) {
    return refusal === undefined ? [{ aspect: 'unverifiable', ours, upstream: 'accepted' }] : [];
  }
  if (compiled.evaluate === undefined) {
    if (refusal === undefined) return [{ aspect: 'stricter', ours, upstream: 'accepted' }];
    const same = observed.refused === undefined || ours === refusal;
    return same ? [] : [{ aspect: 'message', ours, upstream: refusal }];
  }
  if (refusal !== undefined) return [{ aspect: 'looser', ours: 'accepted', upstream: refusal }];
  const differences: Difference[] = [];
  if (compiled.type !== observed.type) {
    differences.push({ aspect: 'type', ours: compiled.type!, upstream: observed.type! });
  }
  const { value, cost } = compiled.evaluate(input);
  const result = isTagged(value, 'error') ? `failed: ${value.message}` : describeValue.ours(value);
  if (observed.failed !== undefined || observed.value !== undefined) {
    const wanted =
      observed.failed === undefined ? describeValue.observed(observed.value) : `failed: ${observed.failed}`;
    if (result !== wanted) differences.push({ aspect: 'evaluation', ours: result, upstream: wanted });
  }
  if (observed.cost !== undefined && cost !== observed.cost) {
    differences.push({ aspect: 'cost', ours: String(cost), upstream: String(observed.cost) });
  }
  return differences;
}
