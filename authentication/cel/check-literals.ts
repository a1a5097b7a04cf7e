import type { CelProblem } from './cel-problem.ts';
import type { CelType } from './cel-type.ts';
import type { CheckedExpression } from './check-expression.ts';
import { checkFormatCall } from './check-format-call.ts';
import type { Expression } from './expression.ts';
import { findPosition } from './find-position.ts';
import { parseDuration } from './parse-duration.ts';
import { parseRegex } from './parse-regex.ts';
import { parseTimestamp } from './parse-timestamp.ts';
import { printType } from './print-type.ts';
import { walkExpression } from './walk-expression.ts';

/** An index out of range in upstream's own code, which takes the whole server down. */
const crash = 'the compiler of the API server panics on an optional element of type dyn';

/**
 * What upstream's validators of literals refuse after a successful type check: durations, timestamps, patterns and
 * format strings that are written out, and lists and maps whose members differ only because one of them is dyn.
 */
export function checkLiterals(
  text: string,
  expression: Expression,
  checked: CheckedExpression,
  minor: number,
): CelProblem[] {
  const problems: CelProblem[] = [];
  const report = (at: number, message: string) =>
    problems.push({ stage: 'compile', kind: 'literal', message, ...findPosition(text, at), offset: at });
  const exempt = new Set<Expression>();
  for (const node of walkExpression(expression)) {
    if (node.kind === 'call') {
      checkCall(node, report);
      for (const [at, message] of checkFormatCall(node, checked, minor)) report(at, message);
      if (node.name === 'format') {
        for (const inner of minor <= 30 ? listNestedLiterals(node.args) : walkExpression(node))
          exempt.add(inner);
      }
    }
    if (exempt.has(node)) continue;
    if (node.kind === 'list') {
      for (const each of node.optional) {
        const type = checked.types.get(node.elements[each]!)!;
        if (type.parameters.length === 0) report(node.elements[each]!.at, crash);
      }
      const types = node.elements.map((each, index) => typeOf(checked, each, node.optional.includes(index)));
      const other = types.findIndex((type) => printType(type) !== printType(types[0]!));
      if (other >= 0) report(node.elements[other]!.at, mismatch(types[0]!, types[other]!));
    }
    if (node.kind === 'map') {
      const [first, ...rest] = node.entries;
      for (const entry of rest) {
        const pairs = [
          [typeOf(checked, first!.key, false), typeOf(checked, entry.key, false), entry.key],
          [
            typeOf(checked, first!.value, first!.optional),
            typeOf(checked, entry.value, entry.optional),
            entry.value,
          ],
        ] as const;
        for (const [wanted, found, place] of pairs) {
          if (printType(wanted) !== printType(found)) report(place.at, mismatch(wanted, found));
        }
      }
    }
  }
  return problems;
}

/** Lists and maps that are written within each other; older cel-go looks no further from a call of `format`. */
function listNestedLiterals(nodes: readonly Expression[]): Expression[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'list') return [node, ...listNestedLiterals(node.elements)];
    if (node.kind !== 'map') return [];
    return [node, ...listNestedLiterals(node.entries.flatMap(({ key, value }) => [key, value]))];
  });
}

function typeOf(checked: CheckedExpression, node: Expression, optional: boolean): CelType {
  const type = checked.types.get(node)!;
  return optional ? (type.parameters[0] ?? type) : type;
}

function mismatch(expected: CelType, found: CelType): string {
  return `expected type '${printType(expected)}' but found '${printType(found)}'`;
}

function checkCall(
  node: Extract<Expression, { kind: 'call' }>,
  report: (at: number, message: string) => void,
): void {
  const argument = node.args[0];
  if (argument?.kind !== 'literal') return;
  const { value } = argument;
  const invalid =
    (node.name === 'duration' && !(typeof value === 'string' && parseDuration(value) !== undefined)) ||
    (node.name === 'timestamp' && !isTimestamp(value)) ||
    (node.name === 'matches' && typeof value === 'string' && 'error' in parseRegex(value));
  if (invalid) report(argument.at, `invalid ${node.name} argument`);
}

function isTimestamp(value: unknown): boolean {
  if (typeof value === 'string') return typeof parseTimestamp(value) === 'object';
  if (typeof value === 'bigint') return value >= -62_135_596_800n && value <= 253_402_300_799n;
  return true;
}
