import type { CelType } from './cel-type.ts';
import { printType } from './print-type.ts';

type Bindings = ReadonlyMap<string, CelType>;

/**
 * What the type variables of one expression stand for, as cel-go's checker unifies them. A variable may be bound to
 * something more general later on; an attempt that fails leaves no trace.
 */
export class TypeBindings {
  #bindings: Bindings = new Map();

  /** Whether every type of `from` can be given where `to` is wanted; binds variables on success. */
  assign(from: readonly CelType[], to: readonly CelType[]): boolean {
    const trial = new Map(this.#bindings);
    if (!assignAll(trial, from, to)) return false;
    this.#bindings = trial;
    return true;
  }

  /** The type with every bound variable replaced; free ones become dyn when `freeToDyn`. */
  substitute(type: CelType, freeToDyn = false): CelType {
    const bound = this.#bindings.get(printType(type));
    if (bound !== undefined) return this.substitute(bound, freeToDyn);
    if (type.kind === 'parameter') return freeToDyn ? { kind: 'dyn', name: 'dyn', parameters: [] } : type;
    if (type.parameters.length === 0) return type;
    const parameters = type.parameters.map((each) => this.substitute(each, freeToDyn));
    const same = parameters.every((each, index) => each === type.parameters[index]);
    return same ? type : { ...type, parameters };
  }

  /** The more general of two types of which one can be assigned to the other. */
  generalise(one: CelType, other: CelType): CelType {
    return isLessSpecific(one, other) ? one : other;
  }
}

function isDynamic({ kind }: CelType): boolean {
  return kind === 'dyn' || kind === 'any';
}

function isSame(one: CelType, other: CelType): boolean {
  return one.kind === other.kind && printType(one) === printType(other);
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

function assignAll(
  bindings: Map<string, CelType>,
  from: readonly CelType[],
  to: readonly CelType[],
): boolean {
  return from.length === to.length && from.every((each, index) => assign(bindings, each, to[index]!));
}

function assign(bindings: Map<string, CelType>, from: CelType, to: CelType): boolean {
  if (to.kind === 'parameter') {
    const attempt = bind(bindings, from, to);
    if (attempt !== 'free') return attempt;
  }
  if (from.kind === 'parameter') return bind(bindings, to, from) === true;
  if ([from, to].some((type) => isDynamic(type) || type.kind === 'error')) return true;
  if (from.kind === 'null') return isNullable(to);
  if (to.kind === 'null') return isNullable(from);
  if (from.kind === 'type') return to.kind === 'type';
  if (from.kind === 'opaque' || from.kind === 'list' || from.kind === 'map') {
    return (
      from.kind === to.kind && from.name === to.name && assignAll(bindings, from.parameters, to.parameters)
    );
  }
  return isSame(from, to);
}

function isNullable({ kind }: CelType): boolean {
  return kind === 'null' || kind === 'opaque' || kind === 'struct' || kind === 'time';
}

/** `free` when the variable has no value yet and cannot take this one. */
function bind(bindings: Map<string, CelType>, type: CelType, variable: CelType): boolean | 'free' {
  if (isSame(type, variable)) return true;
  const name = printType(variable);
  const bound = bindings.get(name);
  if (bound === undefined) {
    if (!isAbsent(bindings, variable, type)) return 'free';
    bindings.set(name, type);
    return true;
  }
  if (isSame(type, bound)) return true;
  if (!assign(bindings, type, bound)) return false;
  const general = isLessSpecific(type, bound) ? type : bound;
  if (isAbsent(bindings, variable, general)) bindings.set(name, general);
  return true;
}

/** Whether the variable does not occur in the type, which would bind it to itself. */
function isAbsent(bindings: Bindings, variable: CelType, within: CelType): boolean {
  if (isSame(variable, within)) return false;
  if (within.kind === 'parameter') {
    const bound = bindings.get(printType(within));
    return bound === undefined || isAbsent(bindings, variable, bound);
  }
  return within.parameters.every((each) => isAbsent(bindings, variable, each));
}
