import type { Comprehension, Expression } from './expression.ts';
import { parseRegex } from './parse-regex.ts';
import type { RegexNode } from './regex-node.ts';
import { walkExpression } from './walk-expression.ts';

/** A part of an expression whose cost whoever asks for a token decides, or cannot be told. */
export interface CostlyPart {
  /** As the end of a sentence about the expression. */
  readonly what: string;
  /** In UTF-16 units from the start of the expression. */
  readonly offset: number;
}

/** What an expression without loops and patterns has none of; most need no closer look. */
const suspicious =
  /\b(?:matches|find|findAll|all|exists|exists_one|existsOne|map|filter|transform\w+|sortBy)\s*\(/;

/**
 * Loops over claims inside loops over claims, patterns that are no literals, and patterns in which repetitions without
 * an end stand inside each other.
 */
export function findCostlyParts(text: string, expression: Expression): CostlyPart[] {
  if (!suspicious.test(text)) return [];
  const parts: CostlyPart[] = [];
  for (const node of walkExpression(expression)) {
    if (node.kind === 'comprehension' && isOpenEnded(node)) {
      const inner = findInnerLoop(node);
      if (inner !== undefined)
        parts.push({ what: 'loops over claims inside a loop over claims', offset: inner.at });
    } else if (node.kind === 'call') {
      const what = judgePattern(node);
      if (what !== undefined) parts.push({ what, offset: node.at });
    }
  }
  return parts;
}

/** Whether it is the token that decides how often the loop runs. */
function isOpenEnded({ range }: Comprehension): boolean {
  return range.kind !== 'list' && range.kind !== 'map' && range.kind !== 'literal';
}

function findInnerLoop({ condition, step, result }: Comprehension): Comprehension | undefined {
  for (const part of [condition, step, result]) {
    for (const node of walkExpression(part)) {
      if (node.kind === 'comprehension' && isOpenEnded(node)) return node;
    }
  }
  return undefined;
}

const patterned = new Set(['matches', 'find', 'findAll']);

function judgePattern(node: Extract<Expression, { kind: 'call' }>): string | undefined {
  if (!patterned.has(node.name)) return undefined;
  const pattern = node.args[node.target === undefined ? 1 : 0];
  if (pattern === undefined) return undefined;
  if (pattern.kind !== 'literal' || typeof pattern.value !== 'string') {
    return `calls ${node.name}() with a pattern that is not written out`;
  }
  const parsed = parseRegex(pattern.value);
  if ('error' in parsed || !nestsRepetition(parsed.node, false)) return undefined;
  return `calls ${node.name}() with a repetition inside a repetition`;
}

function nestsRepetition(node: RegexNode, inside: boolean): boolean {
  if (node.kind === 'sequence' || node.kind === 'choice') {
    return node.nodes.some((part) => nestsRepetition(part, inside));
  }
  if (node.kind !== 'repeat') return false;
  const isEndless = node.most === Number.POSITIVE_INFINITY;
  return (inside && isEndless) || nestsRepetition(node.node, inside || isEndless);
}
