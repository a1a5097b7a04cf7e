import { callFunction } from './call-function.ts';
import type { CelValue } from './cel-value.ts';
import type { CheckedExpression } from './check-expression.ts';
import { convertBranch } from './convert-branch.ts';
import { countCost } from './count-cost.ts';
import type { Comprehension, Expression } from './expression.ts';
import { fail } from './fail.ts';
import { findMember } from './find-member.ts';
import { findOverreach } from './find-overreach.ts';
import { findUnfitArgument } from './find-unfit-argument.ts';
import { getElement } from './get-element.ts';
import { foldedCalls, isConstant } from './is-constant.ts';
import { isTagged } from './is-tagged.ts';
import { keyOf } from './key-of.ts';
import { nameQualifier } from './name-qualifier.ts';
import { nameType } from './name-type.ts';
import { sumNothing } from './sum-nothing.ts';
import { unescapeNames } from './unescape-names.ts';

const costLimit = 1_000_000;

type Scope = ReadonlyMap<string, CelValue>;

/** What an evaluation gave, an error being a value, and what cel-go would have counted for it, more or less. */
export interface Evaluation {
  readonly value: CelValue;
  readonly cost: number;
}

/**
 * Evaluates a checked tree as cel-go does; stops with upstream's error when the cost limit is passed.
 *
 * @param limit a lower one, for who only tries; its passing is seen by the cost
 */
export function evaluateExpression(
  expression: Expression,
  checked: CheckedExpression,
  variables: Scope,
  limit = costLimit,
): Evaluation {
  const evaluator = new Evaluator(checked, Math.min(limit, costLimit));
  try {
    return { value: evaluator.evaluate(expression, variables), cost: evaluator.cost };
  } catch (stop) {
    if (!(stop instanceof EvaluationStop)) throw stop;
    return { value: fail(stop.message), cost: evaluator.cost };
  }
}

/** Ends an evaluation wherever it is: no `||` takes it for an error of one side. */
class EvaluationStop extends Error {}

class Evaluator {
  readonly #checked: CheckedExpression;
  readonly #limit: number;
  /** Lists and maps that are written out in full are made once, as upstream's optimiser does. */
  readonly #constants = new Map<Expression, CelValue | undefined>();
  cost = 0;

  constructor(checked: CheckedExpression, limit: number) {
    this.#checked = checked;
    this.#limit = limit;
  }

  #spend(cost: number): void {
    this.cost += cost;
    if (this.cost > this.#limit) {
      throw new EvaluationStop('operation cancelled: actual cost limit exceeded');
    }
  }

  evaluate(node: Expression, scope: Scope): CelValue {
    const name = this.#checked.names.get(node);
    if (name !== undefined && node.kind !== 'call') {
      return { tag: 'type', name };
    }
    switch (node.kind) {
      case 'literal':
        return readLiteral(node.value);
      case 'identifier':
        this.#spend(1);
        return readVariable(scope, node.name);
      case 'select':
        return this.#select(node, scope);
      case 'call':
        return this.#call(node, scope);
      case 'list':
        return this.#constant(node) ?? this.#list(node, scope);
      case 'map':
        return this.#constant(node) ?? this.#map(node, scope);
      case 'comprehension':
        return this.#loop(node, scope);
      case 'struct':
        return fail('not modelled');
    }
  }

  #select(node: Extract<Expression, { kind: 'select' }>, scope: Scope): CelValue {
    const operand = this.evaluate(node.operand, scope);
    if (isTagged(operand, 'error')) return operand;
    if (!node.testOnly) {
      const found = unwrapInto(operand, (value, soft) => findMember(value, node.field, soft), {
        optional: false,
        chained: isChained(node.operand),
      });
      this.#spendAccess(node.operand, found);
      return found;
    }
    if (isTagged(operand, 'optional') && operand.value === undefined) return false;
    const subject = takeOut(operand, isChained(node.operand));
    if (isTagged(subject, 'error')) return subject;
    const found = findMember(subject, node.field, true);
    return isTagged(found, 'optional') ? found.value !== undefined : found;
  }

  #call(node: Extract<Expression, { kind: 'call' }>, scope: Scope): CelValue {
    const { name, args } = node;
    if (name === '_&&_' || name === '_||_') return this.#connect(name === '_||_', args, scope);
    if (name === '_?_:_') {
      const test = this.evaluate(args[0]!, scope);
      if (isTagged(test, 'error')) return test;
      if (typeof test !== 'boolean') return fail('no such overload');
      const branch = args[test ? 1 : 2]!;
      const value = this.evaluate(branch, scope);
      if (branch.kind === 'identifier' || branch.kind === 'select') this.cost -= 1;
      return convertBranch(value);
    }
    // Nothing is in a list that is written without elements, whatever it is that is looked for.
    if (name === '@in' && args[1]!.kind === 'list' && args[1]!.elements.length === 0) return false;
    if (name === '@not_strictly_false') {
      const value = this.evaluate(args[0]!, scope);
      this.#spend(1);
      return value !== false;
    }
    if ((name === 'or' || name === 'orValue') && node.target !== undefined) {
      const subject = this.evaluate(node.target, scope);
      if (isTagged(subject, 'error')) return subject;
      // What is no optional at all is taken for its own value, whatever the checker said of it.
      if (!isTagged(subject, 'optional')) return subject;
      if (subject.value !== undefined) return name === 'or' ? subject : subject.value;
      return this.evaluate(args[0]!, scope);
    }
    if (name === '_?._' || name === '_[?_]' || name === '_[_]') return this.#access(node, scope);
    const qualified = this.#checked.names.get(node);
    const nodes = node.target === undefined || qualified !== undefined ? args : [node.target, ...args];
    const values = nodes.map((each) => this.evaluate(each, scope));
    const fault = values.find((value) => isTagged(value, 'error'));
    if (fault !== undefined) {
      this.#spend(1);
      return fault;
    }
    const called = qualified ?? name.replace(/^\./, '');
    const reach = this.#checked.minor <= 31 ? findOverreach(called, values) : undefined;
    if (reach !== undefined) return reach;
    const lone = this.#checked.loneOverloads.get(node);
    const result =
      findUnfitArgument(called, values, lone) ??
      sumNothing(called, values, lone) ??
      callFunction(called, values);
    if (!this.#isFolded(node))
      this.#spend(
        countCost(
          qualified ?? name,
          values,
          result,
          this.#isDynamic(name === '@in' ? nodes.slice(1) : nodes),
        ),
      );
    return result;
  }

  #access({ name, args }: Extract<Expression, { kind: 'call' }>, scope: Scope): CelValue {
    const operand = this.evaluate(args[0]!, scope);
    if (isTagged(operand, 'error')) {
      this.#spend(1);
      return operand;
    }
    // Nothing is looked up in nothing, so that the key is not even evaluated.
    const empty = isTagged(operand, 'optional') && operand.value === undefined;
    const key = empty ? '' : this.evaluate(args[1]!, scope);
    if (isTagged(key, 'error')) {
      this.#spend(1);
      return key;
    }
    const unfit = nameQualifier(key);
    if (unfit !== undefined) return fail(`invalid qualifier type: ${unfit}`);
    const found = unwrapInto(operand, (value, soft) => findMember(value, key, soft), {
      optional: name !== '_[_]',
      chained: isChained(args[0]!),
    });
    this.#spendAccess(args[0]!, found);
    return found;
  }

  /** An access costs one, one more when it starts from no name; a miss that is allowed costs nothing. */
  #spendAccess(operand: Expression, found: CelValue): void {
    const start = isAttribute(operand) ? 0 : 1;
    const missed = isTagged(found, 'optional') && found.value === undefined;
    this.#spend(start + (missed ? 0 : 1));
  }

  #isDynamic(nodes: readonly Expression[]): boolean {
    return nodes.every((node) => {
      const kind = this.#checked.types.get(node)?.kind;
      return kind === 'dyn' || kind === 'any';
    });
  }

  /** Calls that the optimiser replaces by their result, and membership in a list that is written out. */
  #isFolded({ name, args }: Extract<Expression, { kind: 'call' }>): boolean {
    if (name === '@in') return args[1]!.kind === 'list' && isConstant(args[1]!);
    return foldedCalls.has(name) && args.length === 1 && isConstant(args[0]!);
  }

  /** `||` is true when one side is, `&&` false when one is, whatever the other has become. */
  #connect(stop: boolean, args: readonly Expression[], scope: Scope): CelValue {
    let fault: CelValue | undefined;
    for (const arg of args) {
      const value = this.evaluate(arg, scope);
      if (value === stop) return stop;
      if (typeof value !== 'boolean') fault ??= isTagged(value, 'error') ? value : fail('no such overload');
    }
    return fault ?? !stop;
  }

  #constant(node: Extract<Expression, { kind: 'list' | 'map' }>): CelValue | undefined {
    if (this.#constants.has(node)) return this.#constants.get(node);
    this.#constants.set(node, undefined);
    if (!isConstant(node)) return undefined;
    const before = this.cost;
    const value = node.kind === 'list' ? this.#list(node, new Map()) : this.#map(node, new Map());
    this.cost = before;
    this.#constants.set(node, value);
    return value;
  }

  #list(node: Extract<Expression, { kind: 'list' }>, scope: Scope): CelValue {
    const elements: CelValue[] = [];
    for (const [index, element] of node.elements.entries()) {
      const value = this.evaluate(element, scope);
      if (isTagged(value, 'error')) return value;
      if (!node.optional.includes(index)) elements.push(value);
      else if (!isTagged(value, 'optional')) {
        return fail(`cannot initialize optional list element from non-optional value ${String(value)}`);
      } else if (value.value !== undefined) elements.push(value.value);
    }
    this.#spend(10);
    return elements;
  }

  #map(node: Extract<Expression, { kind: 'map' }>, scope: Scope): CelValue {
    const entries = new Map<string, readonly [CelValue, CelValue]>();
    for (const entry of node.entries) {
      const key = this.evaluate(entry.key, scope);
      if (isTagged(key, 'error')) return key;
      if (key instanceof Uint8Array) {
        // cel-go panics; while it evaluates, it catches that.
        throw new EvaluationStop('internal error: runtime error: hash of unhashable type types.Bytes');
      }
      const value = this.evaluate(entry.value, scope);
      if (isTagged(value, 'error')) return value;
      const text = keyOf(key) ?? nameOddKey(key) ?? `other${entries.size}`;
      if (!entry.optional) entries.set(text, [key, value]);
      else if (!isTagged(value, 'optional')) {
        return fail(
          `cannot initialize optional entry '${String(key)}' from non-optional value ${String(value)}`,
        );
      } else if (value.value !== undefined) entries.set(text, [key, value.value]);
    }
    this.#spend(30);
    return { tag: 'map', entries };
  }

  #loop(node: Comprehension, outer: Scope): CelValue {
    const range = this.evaluate(node.range, outer);
    const given = this.evaluate(node.initial, outer);
    // As in cel-go a list is built anew from an empty one, whichever that was; `nativeStrings` depends on it.
    const initial = Array.isArray(given) && given.length === 0 ? [] : given;
    const scope = new Map(outer).set(node.accumulator, initial);
    if (isTagged(range, 'error')) return range;
    const items = listItems(range, node.secondVariable !== undefined);
    if (items === undefined) return fail(`got '${nameGoType(range)}', expected iterable type`);
    for (const [first, second] of items) {
      scope.set(node.variable, first);
      if (node.secondVariable !== undefined) scope.set(node.secondVariable, second);
      const goOn = this.evaluate(node.condition, scope);
      if (goOn !== true) break;
      scope.set(node.accumulator, this.evaluate(node.step, scope));
    }
    const last = scope.get(node.accumulator)!;
    const result = new Map(outer).set(node.accumulator, last);
    return this.evaluate(node.result, result);
  }
}

/** Whether an access goes on from another one, so that what is in between is never a value of its own. */
function isChained(node: Expression): boolean {
  return node.kind !== 'identifier' && isAttribute(node);
}

function isAttribute(node: Expression): boolean {
  if (node.kind === 'call') return /^_(?:\[\??_\]|\?\._)$/.test(node.name);
  return node.kind === 'identifier' || node.kind === 'select';
}

function readVariable(scope: Scope, written: string): CelValue {
  const value = scope.get(written.replace(/^\./, ''));
  return value === undefined ? fail(`no such attribute(s): ${written}`) : value;
}

/** What tells keys apart by which nothing can be looked up; undefined where each is one of its own. */
function nameOddKey(key: CelValue): string | undefined {
  if (key === null) return 'null';
  if (isTagged(key, 'type')) return `type ${key.name}`;
  if (isTagged(key, 'duration') || isTagged(key, 'timestamp')) return `${key.tag} ${key.nanos}`;
  return undefined;
}

/** The name of the Go type behind a value that no loop can run over. */
function nameGoType(value: CelValue): string {
  if (value === null) return 'types.Null';
  const name = nameType(value).replace('google.protobuf.', '');
  return `types.${name[0]!.toUpperCase()}${name.slice(1)}`;
}

function readLiteral(value: Extract<Expression, { kind: 'literal' }>['value']): CelValue {
  const wrapped = typeof value === 'object' && value !== null && 'uint' in value;
  return wrapped ? { tag: 'uint', value: value.uint } : value;
}

/** What a loop runs over: elements or keys, with two variables index and element or key and value. */
function listItems(range: CelValue, pairs: boolean): (readonly [CelValue, CelValue])[] | undefined {
  if (Array.isArray(range)) {
    return range.map((each, index) =>
      pairs ? ([BigInt(index), getElement(range, index)!] as const) : ([each, each] as const),
    );
  }
  if (isTagged(range, 'map')) return [...range.entries.values()];
  if (isTagged(range, 'object')) {
    // Its iterator gives values where names are expected, which are then looked up, mostly in vain.
    return [...range.fields.entries()].map(([, each]) => [
      each,
      pairs ? findMember(range, each, false) : each,
    ]);
  }
  return undefined;
}

/** Applies an access to what is inside an optional; the result of an optional access is an optional. */
function unwrapInto(
  operand: CelValue,
  access: (value: CelValue, optional: boolean) => CelValue,
  { optional, chained }: { readonly optional: boolean; readonly chained: boolean },
): CelValue {
  if (!isTagged(operand, 'optional')) return access(operand, optional);
  if (operand.value === undefined) return operand;
  const subject = takeOut(operand, chained);
  return isTagged(subject, 'error') ? subject : access(subject, true);
}

/** What is in an optional; one that is a value of its own is turned into one of Go's on the way. */
function takeOut(operand: CelValue, chained: boolean): CelValue {
  if (!isTagged(operand, 'optional')) return operand;
  return chained ? operand.value! : unescapeNames(operand.value!);
}
