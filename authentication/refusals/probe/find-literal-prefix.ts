import type { Expression } from '../../cel/expression.ts';
import type { ClaimFacts } from './find-claim-facts.ts';
import { findClaimPath } from './find-claim-path.ts';
import { joinPrefixes } from './join-prefixes.ts';
import type { LiteralPrefix } from './literal-prefix.ts';

type Call = Extract<Expression, { kind: 'call' }>;
type Known = LiteralPrefix | undefined;

const anything: LiteralPrefix = { text: '', exact: false };
const claims = new Map([['claims', []]]);

/**
 * What every user name or group that an expression can make starts with, as far as it can be read from the
 * expression: literals, concatenations, branches, optional values with a default, `format`, `join`, lists and loops
 * over them. For lists it is what every element starts with. Undefined when it makes no value at all: empty texts and
 * null are none, because the API server takes them for none.
 *
 * @param facts what the issuer's rules prove about claims
 */
export function findLiteralPrefix(expression: Expression, facts: ClaimFacts): LiteralPrefix | undefined {
  return new PrefixFinder(facts).findResult(expression, new Map());
}

/** What is known of the variables of loops. */
type Scope = ReadonlyMap<string, Known>;

class PrefixFinder {
  readonly #facts: ClaimFacts;

  constructor(facts: ClaimFacts) {
    this.#facts = facts;
  }

  /** Of a whole result, where an empty text is nobody. */
  findResult(node: Expression, scope: Scope): Known {
    if (node.kind === 'call' && node.name === '_?_:_') {
      return joinPrefixes([this.findResult(node.args[1]!, scope), this.findResult(node.args[2]!, scope)]);
    }
    const found = this.#find(node, scope);
    return found?.exact && found.text === '' ? undefined : found;
  }

  #find(node: Expression, scope: Scope): Known {
    switch (node.kind) {
      case 'literal':
        if (node.value === null) return undefined;
        return typeof node.value === 'string' ? { text: node.value, exact: true } : anything;
      case 'identifier':
        return scope.has(node.name) ? scope.get(node.name) : this.#fact(node);
      case 'list':
        return joinPrefixes(node.elements.map((element) => this.findResult(element, scope)));
      case 'comprehension':
        return this.#loop(node, scope);
      case 'call':
        return this.#call(node, scope);
      default:
        return this.#fact(node);
    }
  }

  #fact(node: Expression): LiteralPrefix {
    const path = findClaimPath(node, claims, true);
    return this.#facts.get(JSON.stringify(path)) ?? anything;
  }

  #call(node: Call, scope: Scope): Known {
    const { name, target, args } = node;
    const [first, second, third] = args;
    switch (name) {
      case '_+_':
        return this.#add(first!, second!, scope);
      case '_?_:_':
        return joinPrefixes([this.#find(second!, scope), this.#find(third!, scope)]);
      case 'optional.none':
      case 'none':
        return undefined;
      case 'optional.of':
      case 'of':
      case 'dyn':
      case 'string':
        return first === undefined ? anything : this.#find(first, scope);
    }
    if (target === undefined) return this.#fact(node);
    switch (name) {
      case 'orValue':
      case 'or':
        return joinPrefixes([this.#find(target, scope), this.#find(first!, scope)]);
      case 'value':
      case 'sort':
      case 'distinct':
      case 'slice':
      case 'flatten':
        return this.#find(target, scope);
      case 'lowerAscii':
        return change(this.#find(target, scope), (text) => text.replace(/[A-Z]/g, (c) => c.toLowerCase()));
      case 'upperAscii':
        return change(this.#find(target, scope), (text) => text.replace(/[a-z]/g, (c) => c.toUpperCase()));
      case 'format':
        return this.#format(target, first, scope);
      case 'join':
        return this.#join(target, first, scope);
    }
    return anything;
  }

  #add(left: Expression, right: Expression, scope: Scope): Known {
    const [start, end] = [this.#find(left, scope), this.#find(right, scope)];
    if (isList(left) || isList(right)) return joinPrefixes([start, end]);
    if (start === undefined || !start.exact) return start ?? anything;
    return { text: start.text + (end?.text ?? ''), exact: end?.exact ?? false };
  }

  #format(target: Expression, args: Expression | undefined, scope: Scope): LiteralPrefix {
    if (target.kind !== 'literal' || typeof target.value !== 'string') return anything;
    const [values, pieces] = [args?.kind === 'list' ? args.elements : [], target.value.split(/(%%|%s)/)];
    let known: LiteralPrefix = { text: '', exact: true };
    let position = 0;
    for (const piece of pieces) {
      const value = piece === '%s' ? values[position++] : undefined;
      const verb = piece === '%s' || piece === '%%' ? -1 : piece.indexOf('%');
      const next: Known =
        piece === '%%'
          ? { text: '%', exact: true }
          : piece === '%s'
            ? value === undefined || !isText(value)
              ? anything
              : this.#find(value, scope)
            : { text: verb < 0 ? piece : piece.slice(0, verb), exact: verb < 0 };
      known = { text: known.text + (next?.text ?? ''), exact: next?.exact ?? false };
      if (!known.exact) return known;
    }
    return known;
  }

  #join(target: Expression, separator: Expression | undefined, scope: Scope): LiteralPrefix {
    if (target.kind !== 'list' || target.optional.length > 0) return anything;
    const between = separator === undefined ? { text: '', exact: true } : this.#find(separator, scope);
    let known: LiteralPrefix = { text: '', exact: true };
    for (const [index, element] of target.elements.entries()) {
      for (const next of [...(index === 0 ? [] : [between]), this.#find(element, scope)]) {
        known = { text: known.text + (next?.text ?? ''), exact: next?.exact ?? false };
        if (!known.exact) return known;
      }
    }
    return known;
  }

  /** `map`, `filter`, `transformList` and `optMap`; any other loop makes no text. */
  #loop(node: Extract<Expression, { kind: 'comprehension' }>, scope: Scope): Known {
    const { range, variable, secondVariable, accumulator, initial, step, result } = node;
    if (variable === '#unused') {
      return this.#find(result, new Map([...scope, [accumulator, this.#find(initial, scope)]]));
    }
    if (initial.kind !== 'list' || initial.elements.length > 0) return anything;
    const element = this.#element(range) ?? this.#find(range, scope);
    const inside = new Map<string, Known>([...scope, [secondVariable ?? variable, element]]);
    inside.set(accumulator, undefined);
    if (step.kind === 'call' && step.name === '_?_:_') {
      const kept = readCondition(step.args[0]!, secondVariable ?? variable);
      if (kept !== undefined && (element?.text.length ?? 0) < kept.text.length) {
        inside.set(secondVariable ?? variable, kept);
      }
      return this.#find(step.args[1]!, inside);
    }
    return this.#find(step, inside);
  }

  /** What is known of the elements of a claim; undefined where the range is no claim. */
  #element(range: Expression): Known {
    const path = findClaimPath(range, claims, true);
    return path && (this.#facts.get(JSON.stringify([...path, 0])) ?? anything);
  }
}

function change(known: Known, transform: (text: string) => string): Known {
  return known === undefined ? undefined : { ...known, text: transform(known.text) };
}

function isList(node: Expression): boolean {
  if (node.kind === 'list') return true;
  if (node.kind === 'comprehension') return node.variable !== '#unused';
  return node.kind === 'call' && node.name === '_+_' && node.args.some(isList);
}

/** Whether `%s` prints the value as it is: a list or a number is printed in another form. */
function isText(node: Expression): boolean {
  if (node.kind === 'literal') return typeof node.value === 'string';
  return node.kind === 'call' && (node.name === 'string' || node.name === '_+_') && !isList(node);
}

/** `x.startsWith("acme:")`, alone or in a conjunction, is all that a filter proves of what it keeps. */
function readCondition(node: Expression, variable: string): LiteralPrefix | undefined {
  if (node.kind !== 'call') return undefined;
  if (node.name === '_&&_') {
    return node.args.map((arg) => readCondition(arg, variable)).find((found) => found !== undefined);
  }
  const text = node.args[0];
  if (node.name !== 'startsWith' || node.target?.kind !== 'identifier') return undefined;
  if (node.target.name !== variable || text?.kind !== 'literal') return undefined;
  return typeof text.value === 'string' ? { text: text.value, exact: false } : undefined;
}
