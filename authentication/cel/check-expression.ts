import type { CelProblem } from './cel-problem.ts';
import type { CelType } from './cel-type.ts';
import type { Comprehension, Expression, MapEntry } from './expression.ts';
import { findOverloads, type Overload } from './find-overloads.ts';
import { findPosition } from './find-position.ts';
import { findQualifiedName } from './find-qualified-name.ts';
import { parseType } from './parse-type.ts';
import { printType } from './print-type.ts';
import { TypeBindings } from './type-bindings.ts';

/** What the checker found out; the maps tell the evaluator how names and calls were resolved. */
export interface CheckedExpression {
  readonly minor: number;
  readonly type: CelType;
  readonly problems: readonly CelProblem[];
  readonly types: ReadonlyMap<Expression, CelType>;
  /** Selections and calls that turned out to be one qualified name: a type, or a function like `sets.contains`. */
  readonly names: ReadonlyMap<Expression, string>;
  /** For conversions, and calls that compare or add up a list, of which one overload is left: the type that it takes. */
  readonly loneOverloads: ReadonlyMap<Expression, string>;
}

export interface CheckOptions {
  readonly minor: number;
  readonly variables: ReadonlyMap<string, CelType>;
  readonly structs: ReadonlyMap<string, ReadonlyMap<string, CelType>>;
}

const errorType = parseType('error');
const boolType = parseType('bool');
const dynType = parseType('dyn');
const intType = parseType('int');

/** cel-go 0.22 gives the second variable no type, and what becomes of the expression then depends on its use. */
const untypedVariable = 'a macro of two variables over a value of type dyn does not work before 1.33';

/** Functions that take one type of several, or a list of one. */
const watched = new Set(
  'isSorted max min sum bool bytes double duration int string timestamp uint'.split(' '),
);

/** Names that are types, with the type they name. */
const typeNames: Readonly<Record<string, string>> = {
  bool: 'bool',
  bytes: 'bytes',
  double: 'double',
  int: 'int',
  uint: 'uint',
  string: 'string',
  null_type: 'null',
  list: 'list(dyn)',
  map: 'map(dyn, dyn)',
  type: 'type',
  'google.protobuf.Duration': 'duration',
  'google.protobuf.Timestamp': 'timestamp',
  optional_type: 'optional_type',
  'net.IP': 'net.IP',
  'net.CIDR': 'net.CIDR',
};

/** Type-checks a tree as cel-go's checker does; lists of several types are dyn here. It goes on after an error as it does. */
export function checkExpression(
  text: string,
  expression: Expression,
  options: CheckOptions,
): CheckedExpression {
  return new Checker(text, options).run(expression);
}

/** Every optMap doubles the work on its target, here as in cel-go; no expression that people write comes near. */
const visitLimit = 200_000;

class TooMuchWork extends Error {}

class Checker {
  readonly #text: string;
  readonly #options: CheckOptions;
  readonly #problems: CelProblem[] = [];
  readonly #types = new Map<Expression, CelType>();
  readonly #names = new Map<Expression, string>();
  readonly #loneOverloads = new Map<Expression, string>();
  readonly #scopes: Map<string, CelType>[] = [];
  readonly #bindings = new TypeBindings();
  #variables = 0;
  #visits = 0;

  constructor(text: string, options: CheckOptions) {
    this.#text = text;
    this.#options = options;
  }

  run(expression: Expression): CheckedExpression {
    this.#checkAll(expression);
    for (const [node, type] of this.#types) this.#types.set(node, this.#bindings.substitute(type, true));
    return {
      minor: this.#options.minor,
      type: this.#types.get(expression) ?? errorType,
      problems: this.#problems,
      types: this.#types,
      names: this.#names,
      loneOverloads: this.#loneOverloads,
    };
  }

  #report(at: number, text: string, kind: CelProblem['kind'] = 'type'): void {
    const message = this.#options.minor <= 30 ? text.replaceAll('optional_type(', 'optional(') : text;
    this.#problems.push({ stage: 'compile', kind, message, ...findPosition(this.#text, at), offset: at });
  }

  #undeclared(at: number, name: string): CelType {
    this.#report(at, `undeclared reference to '${name}' (in container '')`);
    return errorType;
  }

  #mismatch(at: number, expected: CelType, found: CelType): void {
    this.#report(at, `expected type '${printType(expected)}' but found '${printType(found)}'`);
  }

  #checkAll(expression: Expression): void {
    try {
      this.#check(expression);
    } catch (stop) {
      if (!(stop instanceof TooMuchWork)) throw stop;
      this.#report(
        expression.at,
        'an expression that takes this much work is not checked here',
        'unsupported',
      );
    }
  }

  #check(node: Expression): CelType {
    this.#visits += 1;
    if (this.#visits > visitLimit) throw new TooMuchWork();
    const before = this.#types.get(node);
    const type = this.#infer(node);
    if (this.#options.minor <= 31 && before !== undefined && printType(before) !== printType(type)) {
      // The target of optMap stands in the tree twice, and older cel-go wants one type for both.
      const types = `old:${printType(before)}, new:${printType(type)}`;
      this.#report(node.at, `incompatible type already exists for expression: ${types}`);
    }
    this.#types.set(node, type);
    return type;
  }

  #infer(node: Expression): CelType {
    switch (node.kind) {
      case 'literal':
        return typeOfLiteral(node.value);
      case 'identifier':
        return this.#lookUp(node, node.name) ?? this.#undeclared(node.at, node.name);
      case 'select': {
        const name = findQualifiedName(node);
        const known = name === undefined ? undefined : this.#lookUp(node, name);
        if (known !== undefined) return known;
        const type = this.#selectField(node.at, node.operand, node.field, false);
        return node.testOnly ? boolType : this.#bindings.substitute(type);
      }
      case 'call':
        return this.#checkCall(node);
      case 'list':
        return this.#checkList(node.elements, node.optional);
      case 'map':
        return this.#checkMap(node.entries);
      case 'struct':
        return this.#checkStruct(node);
      case 'comprehension':
        return this.#checkComprehension(node);
    }
  }

  #lookUp(node: Expression, written: string): CelType | undefined {
    const name = written.startsWith('.') ? written.slice(1) : written;
    for (const scope of this.#scopes) {
      const local = scope.get(name);
      if (local !== undefined) return local;
    }
    const variable = this.#options.variables.get(name);
    if (variable !== undefined) return variable;
    const named = typeNames[name];
    const missing = name === 'optional_type' && this.#options.minor <= 30;
    if (named !== undefined && Object.hasOwn(typeNames, name) && !missing) {
      this.#names.set(node, name);
      return { kind: 'type', name: 'type', parameters: [parseType(named)] };
    }
    if (
      /^(?:google\.(?:protobuf|api)|cel\.expr)\.[A-Z]|^(?:timestamp|duration)$/.test(name) ||
      this.#options.structs.has(name)
    ) {
      this.#report(node.at, `the type '${name}' is not modelled`, 'unsupported');
      return errorType;
    }
    return undefined;
  }

  #selectField(at: number, operand: Expression, field: string, optional: boolean): CelType {
    const operandType = this.#bindings.substitute(this.#check(operand));
    const wrapped = operandType.name === 'optional_type';
    const target = wrapped ? operandType.parameters[0]! : operandType;
    const result = this.#typeOfField(at, target, field);
    return optional || wrapped ? { kind: 'opaque', name: 'optional_type', parameters: [result] } : result;
  }

  #typeOfField(at: number, target: CelType, field: string): CelType {
    if (target.kind === 'map') return target.parameters[1]!;
    if (target.kind === 'struct') {
      const fields = this.#options.structs.get(target.name);
      if (fields === undefined) this.#report(at, `unexpected failed resolution of '${target.name}'`);
      else if (!fields.has(field)) this.#report(at, `undefined field '${field}'`);
      return fields?.get(field) ?? errorType;
    }
    if (target.kind === 'parameter') this.#bindings.assign([dynType], [target]);
    else if (target.kind !== 'dyn' && target.kind !== 'any' && target.kind !== 'error') {
      this.#report(at, `type '${printType(target)}' does not support field selection`);
    }
    return dynType;
  }

  #checkCall(node: Extract<Expression, { kind: 'call' }>): CelType {
    if (node.name === '_?._') {
      const field = node.args[1]!;
      const name = field.kind === 'literal' && typeof field.value === 'string' ? field.value : '';
      return this.#bindings.substitute(this.#selectField(node.at, node.args[0]!, name, true));
    }
    for (const arg of node.args) this.#check(arg);
    const name = node.name.startsWith('.') ? node.name.slice(1) : node.name;
    const overloads = findOverloads(name, this.#options.minor);
    if (node.target === undefined) {
      if (overloads === undefined) return this.#undeclared(node.at, node.name);
      return this.#resolve(node, name, overloads, undefined, node.args);
    }
    const prefix = findQualifiedName(node.target)?.replace(/^\./, '');
    const qualified = prefix === undefined ? undefined : `${prefix}.${name}`;
    const namespaced = qualified === undefined ? undefined : findOverloads(qualified, this.#options.minor);
    if (qualified !== undefined && namespaced !== undefined) {
      this.#names.set(node, qualified);
      return this.#resolve(node, qualified, namespaced, undefined, node.args);
    }
    this.#check(node.target);
    if (overloads === undefined) return this.#undeclared(node.at, name);
    return this.#resolve(node, name, overloads, node.target, node.args);
  }

  #resolve(
    node: Expression,
    name: string,
    overloads: readonly Overload[],
    target: Expression | undefined,
    args: readonly Expression[],
  ): CelType {
    const nodes = target === undefined ? args : [target, ...args];
    const types = nodes.map((node) => this.#types.get(node)!);
    if (name === '_&&_' || name === '_||_') return this.#resolveLogic(nodes, types);
    let result: CelType | undefined;
    this.#loneOverloads.delete(node);
    for (const overload of overloads) {
      if (overload.member !== (target !== undefined)) continue;
      const fresh = this.#instantiate(overload);
      if (!this.#bindings.assign(types, fresh.args)) continue;
      const found = this.#bindings.substitute(fresh.result);
      if (watched.has(name)) {
        const [taken] = overload.args;
        if (result === undefined) this.#loneOverloads.set(node, (taken!.parameters[0] ?? taken!).name);
        else this.#loneOverloads.delete(node);
      }
      if (result === undefined) result = found;
      else if (!isDynamic(result) && printType(found) !== printType(result)) result = dynType;
    }
    if (result !== undefined) return result;
    const shown = types.map((type) => printType(this.#bindings.substitute(type, true)));
    const receiver = target === undefined ? '' : `${shown.shift()}.`;
    const applied = `${receiver}(${shown.join(', ')})`;
    this.#report(node.at, `found no matching overload for '${name}' applied to '${applied}'`);
    return errorType;
  }

  #resolveLogic(nodes: readonly Expression[], types: readonly CelType[]): CelType {
    const wrong = nodes.filter((node, index) => {
      const fits = this.#bindings.assign([types[index]!], [boolType]);
      if (!fits) this.#mismatch(node.at, boolType, types[index]!);
      return !fits;
    });
    return wrong.length === 0 ? boolType : errorType;
  }

  #instantiate(overload: Overload): Pick<Overload, 'args' | 'result'> {
    if (!overload.generic) return overload;
    const { args, result } = overload;
    const fresh = new Map<string, CelType>();
    const rename = (type: CelType): CelType => {
      if (type.kind === 'parameter') {
        if (!fresh.has(type.name)) fresh.set(type.name, this.#createVariable());
        return fresh.get(type.name)!;
      }
      return type.parameters.length === 0 ? type : { ...type, parameters: type.parameters.map(rename) };
    };
    return { args: args.map(rename), result: rename(result) };
  }

  #createVariable(): CelType {
    this.#variables += 1;
    return { kind: 'parameter', name: `_var${this.#variables - 1}`, parameters: [] };
  }

  #join(previous: CelType | undefined, current: CelType): CelType {
    if (previous === undefined) return current;
    if (this.#bindings.assign([previous], [current])) return this.#bindings.generalise(previous, current);
    return dynType;
  }

  /** The type inside an optional that a `?` unwraps. */
  #unwrap(node: Expression, type: CelType): CelType {
    if (type.name === 'optional_type') return type.parameters[0]!;
    if (!isDynamic(type)) {
      this.#mismatch(node.at, { kind: 'opaque', name: 'optional_type', parameters: [type] }, type);
    }
    return type;
  }

  #checkList(elements: readonly Expression[], optional: readonly number[]): CelType {
    let joined: CelType | undefined;
    elements.forEach((element, index) => {
      const type = this.#check(element);
      joined = this.#join(joined, optional.includes(index) ? this.#unwrap(element, type) : type);
    });
    return { kind: 'list', name: 'list', parameters: [joined ?? this.#createVariable()] };
  }

  #checkMap(entries: readonly MapEntry[]): CelType {
    let keys: CelType | undefined;
    let values: CelType | undefined;
    for (const { key, value, optional } of entries) {
      keys = this.#join(keys, this.#check(key));
      const type = this.#check(value);
      values = this.#join(values, optional ? this.#unwrap(value, type) : type);
    }
    const parameters = [keys ?? this.#createVariable(), values ?? this.#createVariable()];
    return { kind: 'map', name: 'map', parameters };
  }

  #checkStruct(node: Extract<Expression, { kind: 'struct' }>): CelType {
    const name = node.typeName.replace(/^\./, '');
    if (this.#options.structs.has(name) || /^(?:google\.|cel\.expr\.)/.test(name)) {
      this.#report(node.at, `construction of '${name}' is not modelled`, 'unsupported');
      return errorType;
    }
    const type = this.#lookUp(node, node.typeName);
    if (type === undefined) return this.#undeclared(node.at, node.typeName);
    if (type.kind === 'type') {
      this.#report(node.at, `'${node.typeName}' is not a message type`);
    } else if (type.kind !== 'error') {
      this.#report(node.at, `'${type.name}' is not a type`);
    }
    return errorType;
  }

  #checkComprehension(node: Comprehension): CelType {
    this.#check(node.range);
    const initial = this.#check(node.initial);
    const range = this.#bindings.substitute(this.#types.get(node.range)!);
    this.#scopes.unshift(new Map([[node.accumulator, initial]]));
    this.#scopes.unshift(this.#declareVariables(node, range));
    this.#expectType(node.condition, boolType);
    this.#expectType(node.step, initial);
    this.#scopes.shift();
    this.#check(node.result);
    this.#scopes.shift();
    return this.#bindings.substitute(this.#types.get(node.result)!);
  }

  #expectType(node: Expression, wanted: CelType): void {
    const found = this.#check(node);
    if (!this.#bindings.assign([wanted], [found])) this.#mismatch(node.at, wanted, found);
  }

  #declareVariables(node: Comprehension, range: CelType): Map<string, CelType> {
    const [first, second] = this.#typesOfVariables(node, range);
    const scope = new Map([[node.variable, first]]);
    if (node.secondVariable !== undefined) scope.set(node.secondVariable, second);
    return scope;
  }

  #typesOfVariables(node: Comprehension, range: CelType): readonly [CelType, CelType] {
    const [one, other] = range.parameters;
    if (range.kind === 'list') return node.secondVariable === undefined ? [one!, one!] : [intType, one!];
    if (range.kind === 'map') return [one!, other!];
    if (range.kind === 'dyn' || range.kind === 'error' || range.kind === 'parameter') {
      this.#bindings.assign([dynType], [range]);
      if (node.secondVariable !== undefined && this.#options.minor <= 32) {
        this.#report(node.at, untypedVariable, 'unsupported');
      }
      return [dynType, dynType];
    }
    this.#report(
      node.range.at,
      `expression of type '${printType(range)}' cannot be range of a comprehension (must be list, map, or dynamic)`,
    );
    return [errorType, errorType];
  }
}

function isDynamic({ kind }: CelType): boolean {
  return kind === 'dyn' || kind === 'any';
}

function typeOfLiteral(value: Extract<Expression, { kind: 'literal' }>['value']): CelType {
  if (value === null) return parseType('null');
  if (typeof value === 'boolean') return boolType;
  if (typeof value === 'bigint') return intType;
  if (typeof value === 'number') return parseType('double');
  if (typeof value === 'string') return parseType('string');
  return parseType(value instanceof Uint8Array ? 'bytes' : 'uint');
}
