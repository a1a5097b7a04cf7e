import { compileExpression } from '../../../authentication/cel/compile-expression.ts';
import { isTagged } from '../../../authentication/cel/is-tagged.ts';
import { printRefusal } from '../../../authentication/cel/print-refusal.ts';
import type { CelInput } from '../../../authentication/cel/wrap-input.ts';
import { describeValue } from '../cel/describe-value.ts';
import type { Comparison } from './comparison.ts';
import type { OracleAnswer } from './oracle.ts';

export interface ExpressionCase {
  readonly expression: string;
  readonly environment: 'claims' | 'user';
  readonly mustBeBool: boolean;
  readonly input: Readonly<Record<string, CelInput>>;
}

/** What differs for one expression: whether it compiles, and to what type; its value, or that it has none. */
export function compareExpression(
  { expression, environment, mustBeBool, input }: ExpressionCase,
  answer: OracleAnswer,
  minor: number,
): { compiled: Comparison; evaluated?: Comparison } {
  const compiled = compileExpression(expression, { environment, minor, mustBeBool });
  const refusal = answer.refused ?? (answer.type === undefined ? `panic: ${answer.panic}` : undefined);
  const refused = printRefusal(expression, compiled.problems);
  if (compiled.evaluate === undefined) {
    const unmodelled = compiled.problems.some(({ kind }) => kind === 'unsupported');
    const verdict = unmodelled ? 'unverifiable' : 'stricter';
    if (refusal === undefined) return { compiled: { verdict, ours: refused, upstream: `${answer.type}` } };
    return {
      compiled: { verdict: 'same', sameWords: refused === refusal, ours: refused, upstream: refusal },
    };
  }
  const type = `${compiled.type}`;
  if (refusal !== undefined) return { compiled: { verdict: 'looser', ours: type, upstream: refusal } };
  const sameType = type === answer.type;
  return {
    compiled: { verdict: sameType ? 'same' : 'different', ours: type, upstream: `${answer.type}` },
    evaluated: compareValues(compiled.evaluate(input).value, answer, expression),
  };
}

function compareValues(
  value: Parameters<typeof describeValue.ours>[0],
  answer: OracleAnswer,
  expression: string,
): Comparison {
  const failure = isTagged(value, 'error') ? value.message : undefined;
  const quoted = `expression '${expression}' resulted in error: `;
  const failed = answer.failed?.startsWith(quoted) ? answer.failed.slice(quoted.length) : answer.failed;
  const ours = failure === undefined ? describeValue.ours(value) : `failed: ${failure}`;
  const upstream = failed === undefined ? describeValue.observed(answer.value) : `failed: ${failed}`;
  if (failure !== undefined && failed !== undefined) {
    return { verdict: 'same', sameWords: ours === upstream, ours, upstream };
  }
  if (failure !== undefined) return { verdict: 'stricter', ours, upstream };
  if (failed !== undefined) return { verdict: 'looser', ours, upstream };
  return { verdict: ours === upstream ? 'same' : 'different', ours, upstream };
}
