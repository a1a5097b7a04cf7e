import type { CelProblem } from './cel/cel-problem.ts';
import { type CompileOptions, compileExpression } from './cel/compile-expression.ts';
import { type CostlyPart, findCostlyParts } from './cel/find-costly-parts.ts';
import { findEmailUse } from './cel/find-email-use.ts';
import { printRefusal } from './cel/print-refusal.ts';
import type { FieldError } from './field-error.ts';

/** What the API server makes of an expression, as far as validation asks. */
export interface ExpressionVerdict {
  /** Why it is refused, without the field; absent where it is accepted. */
  readonly error?: Pick<FieldError, 'rule' | 'type' | 'value' | 'detail' | 'offset'>;
  /** The static type in upstream's notation; absent where it is refused. */
  readonly type?: string;
  /** What upstream lets pass, although a token can make it slow. */
  readonly costly: readonly CostlyPart[];
  readonly usesEmail: boolean;
  readonly usesVerified: boolean;
}

/** A fleet has thousands of issuers with few expressions. Verdicts hold no tree; both limits bound the memory. */
const known = new Map<string, ExpressionVerdict>();
const countLimit = 10_000;
const lengthLimit = 4_000_000;
let length = 0;

/** Compiles an expression, or remembers what came of it, and words the refusal as upstream does. */
export function judgeExpression(text: string, options: CompileOptions): ExpressionVerdict {
  const key = `${options.minor} ${options.environment} ${options.mustBeBool} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const verdict = judge(text, options);
  const size = key.length + (verdict.error?.detail.length ?? 0);
  if (known.size === countLimit || length + size > lengthLimit) {
    known.clear();
    length = 0;
  }
  known.set(key, verdict);
  length += size;
  return verdict;
}

function judge(text: string, options: CompileOptions): ExpressionVerdict {
  const { problems, type, expression } = compileExpression(text, options);
  if (problems.length > 0 || expression === undefined) {
    return { error: explain(text, problems), costly: [], usesEmail: false, usesVerified: false };
  }
  const facts = { ...(type !== undefined && { type }), costly: findCostlyParts(text, expression) };
  if (!text.includes('email')) return { ...facts, usesEmail: false, usesVerified: false };
  const { email, verified } = findEmailUse(expression);
  return { ...facts, usesEmail: email, usesVerified: verified };
}

function explain(text: string, problems: readonly CelProblem[]): NonNullable<ExpressionVerdict['error']> {
  const unknown = problems.find(({ kind }) => kind === 'unsupported');
  if (unknown !== undefined) {
    const detail = `cannot be verified: ${unknown.message}`;
    return {
      rule: 'unverified-expression',
      type: 'Invalid value',
      value: text,
      detail,
      offset: unknown.offset,
    };
  }
  const [first] = [...problems].sort((one, other) => one.line - other.line || one.column - other.column);
  const detail = printRefusal(text, problems);
  const place = { offset: first!.offset };
  if (first!.stage === 'program') return { rule: 'expression', type: 'Internal error', detail, ...place };
  return { rule: 'expression', type: 'Invalid value', value: text, detail, ...place };
}
