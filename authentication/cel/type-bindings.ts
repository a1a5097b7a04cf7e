import type { CelType } from './cel-type.ts';
import { parseType } from './parse-type.ts';
import { printType } from './print-type.ts';

const dynType = parseType('dyn');

/**
 * What the type variables of one expression stand for, as cel-go's checker unifies them. A variable may be bound to
 * something more general later on; an attempt that fails leaves no trace.
 */
export class TypeBindings {
  /** By the variable's name, which is unique in an expression. */
  readonly #bindings = new Map<string, CelType>();
  /** What the attempt that is going on has changed, with what was there before. */
  #changes: [name: string, before: CelType | undefined][] = [];

  /** Whether every type of `from` can be given where `to` is wanted; binds variables on success. */
  assign(from: readonly CelType[], to: readonly CelType[]): boolean {
    if (this.#changes.length > 0) this.#changes = [];
    if (this.#assignAll(from, to)) return true;
    for (let index = this.#changes.length - 1; index >= 0; index -= 1) {
      const [name, before] = this.#changes[index]!;
      if (before === undefined) this.#bindings.delete(name);
      else this.#bindings.set(name, before);
    }
    return false;
  }

  /** The type with every bound variable replaced; free ones become dyn when `freeToDyn`. */
  substitute(type: CelType, freeToDyn = false): CelType {
    if (type.kind === 'parameter') {
      const bound = this.#bindings.get(type.name);
      if (bound !== undefined) return this.substitute(bound, freeToDyn);
      return freeToDyn ? dynType : type;
    }
    const { parameters } = type;
    for (let index = 0; index < parameters.length; index += 1) {
      const replaced = this.substitute(parameters[index]!, freeToDyn);
      if (replaced === parameters[index]) continue;
      const rest = parameters.slice(index + 1).map((each) => this.substitute(each, freeToDyn));
      return { ...type, parameters: [...parameters.slice(0, index), replaced, ...rest] };
    }
    return type;
  }

  /** The more general of two types of which one can be assigned to the other. */
  generalise(one: CelType, other: CelType): CelType {
    return isLessSpecific(one, other) ? one : other;
  }

  #assignAll(from: readonly CelType[], to: readonly CelType[]): boolean {
    if (from.length !== to.length) return false;
    for (let index = 0; index < from.length; index += 1) {
      if (!this.#assign(from[index]!, to[index]!)) return false;
    }
    return true;
  }

  #assign(from: CelType, to: CelType): boolean {
    if (to.kind === 'parameter') {
      const attempt = this.#bind(from, to);
      if (attempt !== 'free') return attempt;
    }
    if (from.kind === 'parameter') return this.#bind(to, from) === true;
    if (isDynamic(from) || isDynamic(to) || from.kind === 'error' || to.kind === 'error') return true;
    if (from.kind === 'null') return isNullable(to);
    if (to.kind === 'null') return isNullable(from);
    if (from.kind === 'type') return to.kind === 'type';
    if (from.kind === 'opaque' || from.kind === 'list' || from.kind === 'map') {
      return (
        from.kind === to.kind && from.name === to.name && this.#assignAll(from.parameters, to.parameters)
      );
    }
    return isSame(from, to);
  }

  /** `free` when the variable has no value yet and cannot take this one. */
  #bind(type: CelType, variable: CelType): boolean | 'free' {
    if (isSame(type, variable)) return true;
    const { name } = variable;
    const bound = this.#bindings.get(name);
    if (bound === undefined) {
      if (!this.#isAbsent(variable, type)) return 'free';
      this.#set(name, type);
      return true;
    }
    if (isSame(type, bound)) return true;
    if (!this.#assign(type, bound)) return false;
    const general = isLessSpecific(type, bound) ? type : bound;
    if (this.#isAbsent(variable, general)) this.#set(name, general);
    return true;
  }

  #set(name: string, type: CelType): void {
    this.#changes.push([name, this.#bindings.get(name)]);
    this.#bindings.set(name, type);
  }

  /** Whether the variable does not occur in the type, which would bind it to itself. */
  #isAbsent(variable: CelType, within: CelType): boolean {
    if (within.kind === 'parameter') {
      if (within.name === variable.name) return false;
      const bound = this.#bindings.get(within.name);
      return bound === undefined || this.#isAbsent(variable, bound);
    }
    return within.parameters.every((each) => this.#isAbsent(variable, each));
  }
}

function isDynamic({ kind }: CelType): boolean {
  return kind === 'dyn' || kind === 'any';
}

function isSame(one: CelType, other: CelType): boolean {
  if (one === other) return true;
  if (one.kind !== other.kind || one.name !== other.name) return false;
  return one.parameters.length === 0 ? other.parameters.length === 0 : printType(one) === printType(other);
}

function isLessSpecific(one: CelType, other: CelType): boolean {
  if (isDynamic(one) || one.kind === 'parameter') return true;
  if (isDynamic(other) || other.kind === 'parameter') return false;
  if (one.kind !== other.kind) return false;
  if (one.kind === 'type') return true;
  if (one.kind !== 'opaque' && one.kind !== 'list' && one.kind !== 'map') return isSame(one, other);
  return (
    one.name === other.name &&
    one.parameters.length === other.parameters.length &&
    one.parameters.every((each, index) => isLessSpecific(each, other.parameters[index]!))
  );
}

function isNullable({ kind }: CelType): boolean {
  return kind === 'null' || kind === 'opaque' || kind === 'struct' || kind === 'time';
}
