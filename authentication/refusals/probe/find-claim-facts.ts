import type { Expression } from '../../cel/expression.ts';
import type { ClaimPath } from './claim-path.ts';
import { findClaimPath, type PathScope } from './find-claim-path.ts';
import type { LiteralPrefix } from './literal-prefix.ts';

/** What is known of the text at a path, by the path as JSON. */
export type ClaimFacts = ReadonlyMap<string, LiteralPrefix>;

const nothing: ClaimFacts = new Map();
/** Of a rule alone. The trees of equal expressions are the same, and issuers are mostly made alike. */
const known = new WeakMap<Expression, ClaimFacts>();

/**
 * What rules prove about the texts they look at: `claims.hd == "acme.example"`, `claims.sub.startsWith("repo:acme/")`,
 * `user.groups.all(g, g.startsWith("acme:"))`, each by itself or joined by `&&`. Anything else proves nothing.
 */
export function findClaimFacts(rules: readonly Expression[], root: 'claims' | 'user'): ClaimFacts {
  const [only] = rules;
  if (only === undefined) return nothing;
  const before = rules.length === 1 ? known.get(only) : undefined;
  if (before !== undefined) return before;
  const facts = new Map<string, LiteralPrefix>();
  for (const rule of rules) collect(rule, new Map([[root, []]]), facts);
  if (rules.length === 1) known.set(only, facts);
  return facts;
}

function collect(node: Expression, scope: PathScope, facts: Map<string, LiteralPrefix>): void {
  if (node.kind === 'comprehension') {
    const { range, initial, step, variable, secondVariable } = node;
    const path = findClaimPath(range, scope, true);
    const isAll = initial.kind === 'literal' && initial.value === true;
    if (path === undefined || !isAll || secondVariable !== undefined) return;
    if (step.kind !== 'call' || step.name !== '_&&_') return;
    const body = step.args[1]!;
    collect(body, new Map([...scope, [variable, [...path, 0]]]), facts);
    return;
  }
  if (node.kind !== 'call') return;
  const operands = node.target === undefined ? node.args : [node.target, ...node.args];
  if (node.name === '_&&_') {
    for (const operand of operands) collect(operand, scope, facts);
    return;
  }
  const [left, right] = operands;
  if (left === undefined || right === undefined) return;
  if (node.name === '_==_') {
    addFact(left, textOf(right), true, scope, facts);
    addFact(right, textOf(left), true, scope, facts);
  }
  if (node.name === 'startsWith') addFact(left, textOf(right), false, scope, facts);
  if (node.name === 'matches') addFact(left, anchoredText(textOf(right) ?? ''), false, scope, facts);
}

function addFact(
  subject: Expression,
  text: string | undefined,
  exact: boolean,
  scope: PathScope,
  facts: Map<string, LiteralPrefix>,
): void {
  if (text === undefined || (text === '' && !exact)) return;
  const path = findSubject(subject, text, exact, scope);
  if (path === undefined || path.length === 0) return;
  const key = JSON.stringify(path);
  const old = facts.get(key);
  if (old === undefined || (!old.exact && (exact || text.length > old.text.length))) {
    facts.set(key, { text, exact });
  }
}

/** `x.orValue(d)` says of `x` what it says of the whole, unless the default by itself is what is asked for. */
function findSubject(
  subject: Expression,
  text: string,
  exact: boolean,
  scope: PathScope,
): ClaimPath | undefined {
  if (subject.kind === 'call' && subject.name === 'orValue' && subject.target !== undefined) {
    const fallback = textOf(subject.args[0]!);
    const isAsked = fallback === undefined || (exact ? fallback === text : fallback.startsWith(text));
    return isAsked ? undefined : findClaimPath(subject.target, scope, true);
  }
  return findClaimPath(subject, scope, true);
}

function textOf(node: Expression): string | undefined {
  return node.kind === 'literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** The plain text that an anchored pattern without alternatives starts with; '' where there is none. */
function anchoredText(pattern: string): string {
  if (!pattern.startsWith('^') || pattern.includes('|')) return '';
  const [text] = /^[\w/:@-]*/.exec(pattern.slice(1))!;
  const isRepeated = /^[*?+{]/.test(pattern.slice(1 + text.length));
  return isRepeated ? text.slice(0, -1) : text;
}
