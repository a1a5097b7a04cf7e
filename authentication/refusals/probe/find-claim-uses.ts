import type { Expression } from '../../cel/expression.ts';
import type { CelInput } from '../../cel/wrap-input.ts';
import type { ClaimPath } from './claim-path.ts';
import type { ClaimUse } from './claim-use.ts';
import { findClaimPath, type PathScope } from './find-claim-path.ts';
import { sampleRegex } from './sample-regex.ts';

/** By the path, as JSON. */
export type ClaimUses = ReadonlyMap<string, ClaimUse>;

/**
 * Every claim that expressions read, whichever way they are written, with what it is compared with. Paths that only
 * lead to other paths are left out.
 *
 * @param root the variable: `claims` or `user`
 */
export function findClaimUses(expressions: readonly Expression[], root: 'claims' | 'user'): ClaimUses {
  const finder = new Finder();
  for (const expression of expressions) finder.visit(expression, new Map([[root, []]]));
  const inner = new Set([...finder.uses.values()].map(({ path }) => JSON.stringify(path.slice(0, -1))));
  return new Map([...finder.uses].filter(([key, { values }]) => values.length > 0 || !inner.has(key)));
}

const compared = new Set(['_==_', '_!=_', '_<_', '_<=_', '_>_', '_>=_']);

class Finder {
  readonly uses = new Map<string, ClaimUse>();

  visit(node: Expression, scope: PathScope): void {
    const path = findClaimPath(node, scope);
    if (path !== undefined && path.length > 0) this.#use(path);
    if (node.kind === 'comprehension') this.#loop(node, scope);
    if (node.kind === 'call') this.#compare(node, scope);
    for (const child of listParts(node)) this.visit(child, scope);
  }

  #use(path: ClaimPath): ClaimUse {
    const key = JSON.stringify(path);
    let use = this.uses.get(key);
    if (use === undefined) {
      use = { path, values: [], parts: [] };
      this.uses.set(key, use);
    }
    return use;
  }

  #loop(node: Extract<Expression, { kind: 'comprehension' }>, scope: PathScope): void {
    this.visit(node.range, scope);
    this.visit(node.initial, scope);
    const inside = new Map(scope);
    const range = findClaimPath(node.range, scope);
    const element = range === undefined ? undefined : ([...range, 0] as const);
    // With two variables the second is the element.
    const names = [node.variable, node.secondVariable].filter((name) => name !== undefined);
    for (const name of names) inside.delete(name);
    if (element !== undefined) {
      inside.set(names.at(-1)!, element);
      this.#use(element);
    }
    // `optMap` binds the accumulator to the value of an optional.
    const bound = findClaimPath(node.initial, scope);
    if (bound === undefined) inside.delete(node.accumulator);
    else inside.set(node.accumulator, bound);
    for (const part of [node.condition, node.step, node.result]) this.visit(part, inside);
  }

  #compare(node: Extract<Expression, { kind: 'call' }>, scope: PathScope): void {
    const { name, target, args } = node;
    const operands = target === undefined ? args : [target, ...args];
    if (operands.length < 2) return;
    const [left, right] = operands as [Expression, Expression];
    if (compared.has(name)) {
      this.#equal(left, right, scope);
      this.#equal(right, left, scope);
      return;
    }
    if (name === '@in') {
      const path = findClaimPath(left, scope);
      for (const value of path === undefined ? [] : literalsOf(right)) this.#use(path!).values.push(value);
      const list = findClaimPath(right, scope);
      if (list !== undefined) this.#use([...list, 0]).values.push(...literalsOf(left));
      return;
    }
    if (name.startsWith('sets.') || (target?.kind === 'identifier' && target.name === 'sets')) {
      this.#compareSets(args, scope);
      return;
    }
    const path = findClaimPath(left, scope);
    if (path === undefined || path.length === 0) return;
    const text = right.kind === 'literal' && typeof right.value === 'string' ? right.value : undefined;
    if (text === undefined) return;
    if (name === 'startsWith') this.#use(path).values.push(`${text}x`, text);
    if (name === 'endsWith') this.#use(path).values.push(`x${text}`, text);
    if (name === 'contains') this.#use(path).values.push(text, `x${text}x`);
    if (name === 'matches' || name === 'find') this.#use(path).values.push(...sampleRegex(text));
  }

  #compareSets([one, other]: readonly Expression[], scope: PathScope): void {
    for (const [side, list] of [
      [one, other],
      [other, one],
    ]) {
      if (side === undefined || list?.kind !== 'list') continue;
      const path = findClaimPath(side, scope);
      if (path !== undefined && path.length > 0) this.#use(path).values.push(literalsOf(list));
    }
  }

  #equal(side: Expression, other: Expression, scope: PathScope): void {
    const path = findClaimPath(side, scope);
    if (path !== undefined && path.length > 0) this.#use(path).values.push(...literalsOf(other));
    if (side.kind !== 'call' || side.name !== '_[_]' || other.kind !== 'literal') return;
    const [split, position] = side.args as [Expression, Expression];
    if (split.kind !== 'call' || split.name !== 'split' || split.target === undefined) return;
    const whole = findClaimPath(split.target, scope);
    const separator = split.args[0];
    if (whole === undefined || separator?.kind !== 'literal' || position.kind !== 'literal') return;
    if (typeof separator.value !== 'string' || typeof position.value !== 'bigint') return;
    if (typeof other.value !== 'string') return;
    this.#use(whole).parts.push({
      separator: separator.value,
      position: Number(position.value),
      text: other.value,
    });
  }
}

/** What a node is made of, loops apart. */
function listParts(node: Expression): readonly Expression[] {
  if (node.kind === 'select') return [node.operand];
  if (node.kind === 'list') return node.elements;
  if (node.kind === 'map') return node.entries.flatMap(({ key, value }) => [key, value]);
  if (node.kind !== 'call') return [];
  return node.target === undefined ? node.args : [node.target, ...node.args];
}

/** The values that are written out in a literal or a list of literals. */
function literalsOf(node: Expression): CelInput[] {
  if (node.kind === 'list') return node.elements.flatMap(literalsOf);
  if (node.kind !== 'literal') return [];
  const { value } = node;
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'bigint') return [Number(value), Number(value) + 1];
  return [];
}
