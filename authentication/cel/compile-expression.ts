import type { CelProblem } from './cel-problem.ts';
import type { CelType } from './cel-type.ts';
import { type CheckedExpression, checkExpression } from './check-expression.ts';
import { checkLiterals } from './check-literals.ts';
import { type Evaluation, evaluateExpression } from './evaluate-expression.ts';
import type { Expression } from './expression.ts';
import { findPosition } from './find-position.ts';
import { isConstant } from './is-constant.ts';
import { isTagged } from './is-tagged.ts';
import { nameQualifier } from './name-qualifier.ts';
import { parseExpression } from './parse-expression.ts';
import { parseRegex } from './parse-regex.ts';
import { parseType } from './parse-type.ts';
import { printType } from './print-type.ts';
import { walkExpression } from './walk-expression.ts';
import { type CelInput, wrapInput } from './wrap-input.ts';

export interface CompileOptions {
  /** Which variable there is: `claims` for mappings and claim rules, `user` for user rules. */
  readonly environment: 'claims' | 'user';
  /** The minor of Kubernetes 1 whose API server reads the expression. */
  readonly minor: number;
  /** Rules have to be of type bool; mappings may be of any type. */
  readonly mustBeBool: boolean;
}

export interface CompiledExpression {
  /** Empty when the API server accepts the expression. */
  readonly problems: readonly CelProblem[];
  /** The static type in upstream's notation; absent when there are problems before the types are known. */
  readonly type?: string;
  /** The tree with macros expanded; absent after a syntax error. */
  readonly expression?: Expression;
  /** Evaluates for the claims of a token or for a user, up to a cost; absent when there are problems. */
  readonly evaluate?: (input: Readonly<Record<string, CelInput>>, limit?: number) => Evaluation;
}

const variables: Readonly<Record<CompileOptions['environment'], ReadonlyMap<string, CelType>>> = {
  claims: new Map([['claims', parseType('map(string, any)')]]),
  user: new Map([['user', parseType('kubernetes.UserInfo')]]),
};
const structs = new Map([
  [
    'kubernetes.UserInfo',
    new Map([
      ['username', parseType('string')],
      ['uid', parseType('string')],
      ['groups', parseType('list(string)')],
      ['extra', parseType('map(string, list(string))')],
    ]),
  ],
]);

/**
 * Compiles an expression as the authentication part of that Kubernetes minor does: parse, type check, validators of
 * literals, type of the result, construction of the program, each stage only when the one before found nothing.
 */
export function compileExpression(text: string, options: CompileOptions): CompiledExpression {
  const { expression, problems } = parseExpression(text, options.minor);
  if (expression === undefined) return { problems };
  const checked = checkExpression(text, expression, {
    minor: options.minor,
    variables: variables[options.environment],
    structs: options.environment === 'user' ? structs : new Map(),
  });
  if (checked.problems.length > 0) return { problems: checked.problems, expression };
  const printed = printType(checked.type);
  const type = options.minor <= 30 ? printed.replaceAll('optional_type(', 'optional(') : printed;
  const literals = checkLiterals(text, expression, checked, options.minor);
  if (literals.length > 0) return { problems: literals, expression };
  if (options.mustBeBool && type !== 'bool') {
    const message = 'must evaluate to bool';
    const problem: CelProblem = { stage: 'result', kind: 'type', message, line: 1, column: 1, offset: 0 };
    return { problems: [problem], type, expression };
  }
  const program = checkProgram(text, expression, checked);
  if (program.length > 0) return { problems: program, type, expression };
  const evaluate = (input: Readonly<Record<string, CelInput>>, limit?: number) => {
    const value = wrapInput(input, options.environment, options.minor);
    return evaluateExpression(expression, checked, new Map([[options.environment, value]]), limit);
  };
  return { problems: [], type, expression, evaluate };
}

const patterned = new Set(['matches', 'find', 'findAll']);

/** What fails when the program is built: patterns, conversions and keys that are constants. Only the first is told. */
function checkProgram(text: string, expression: Expression, checked: CheckedExpression): CelProblem[] {
  for (const node of walkExpression(expression)) {
    const fault = findProgramFault(node, checked);
    if (fault === undefined) continue;
    const message = `program instantiation failed: ${fault}`;
    const place = findPosition(text, node.at);
    return [{ stage: 'program', kind: 'literal', message, ...place, offset: node.at }];
  }
  return [];
}

function findProgramFault(node: Expression, checked: CheckedExpression): string | undefined {
  const evaluate = (constant: Expression) => evaluateExpression(constant, checked, new Map()).value;
  const faultOf = (constant: Expression): string | undefined => {
    const value = evaluate(constant);
    return isTagged(value, 'error') ? value.message : undefined;
  };
  // A map that cannot be made does not fail there: it takes the API server down.
  if (node.kind === 'map') return isConstant(node) ? faultOf(node) : undefined;
  if (node.kind !== 'call') return undefined;
  if (patterned.has(node.name)) {
    const pattern = node.args[node.target === undefined ? 1 : 0];
    const value = pattern !== undefined && isConstant(pattern) ? evaluate(pattern) : undefined;
    if (typeof value !== 'string') return undefined;
    const parsed = parseRegex(value);
    return 'error' in parsed ? `error parsing regexp: ${parsed.error}` : undefined;
  }
  if (node.name === '_[_]' || node.name === '_[?_]') {
    if (!isConstant(node.args[1]!)) return undefined;
    const unfit = nameQualifier(evaluate(node.args[1]!));
    return unfit === undefined ? undefined : `invalid qualifier type: ${unfit}`;
  }
  return node.target === undefined && isConstant(node) ? faultOf(node) : undefined;
}
