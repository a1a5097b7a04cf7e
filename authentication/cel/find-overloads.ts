import type { CelType } from './cel-type.ts';
import { extensionFunctions } from './extension-functions.ts';
import type { FunctionDeclaration } from './function-declaration.ts';
import { kubernetesFunctions } from './kubernetes-functions.ts';
import { parseType } from './parse-type.ts';
import { standardFunctions } from './standard-functions.ts';

/** One overload with its types read; the target of a member is the first of `args`. */
export interface Overload {
  /** Unique among a function's overloads: the signature as the tables write it. */
  readonly signature: string;
  readonly member: boolean;
  readonly args: readonly CelType[];
  readonly result: CelType;
  /** Whether its types have parameters. */
  readonly generic: boolean;
}

const overloads = new Map<string, Overload>();
const tables = new Map<number, Map<string, readonly Overload[]>>();
let declarations: ReadonlyMap<string, readonly FunctionDeclaration[]> | undefined;

/**
 * The overloads of a function in that Kubernetes minor, in the order of declaration; undefined for no function. The
 * types of a function are read when it is first asked for, because an expression has few of some two hundred.
 */
export function findOverloads(name: string, minor: number): readonly Overload[] | undefined {
  let table = tables.get(minor);
  if (table === undefined) {
    table = new Map();
    tables.set(minor, table);
  }
  let found = table.get(name);
  if (found === undefined) {
    declarations ??= groupByName([...standardFunctions, ...extensionFunctions, ...kubernetesFunctions]);
    const known = (declarations.get(name) ?? []).filter(([, , since = 0]) => since <= minor);
    if (known.length === 0) return undefined;
    found = known.map(([, signature]) => readOverload(signature));
    table.set(name, found);
  }
  return found;
}

function groupByName(all: readonly FunctionDeclaration[]): Map<string, FunctionDeclaration[]> {
  const groups = new Map<string, FunctionDeclaration[]>();
  for (const declaration of all) {
    const group = groups.get(declaration[0]);
    if (group === undefined) groups.set(declaration[0], [declaration]);
    else group.push(declaration);
  }
  return groups;
}

function readOverload(signature: string): Overload {
  const known = overloads.get(signature);
  if (known !== undefined) return known;
  const colon = signature.lastIndexOf('): ');
  const dot = signature.indexOf('.(');
  const target = dot < 0 ? '' : signature.slice(0, dot);
  const inner = signature.slice(dot < 0 ? 1 : dot + 2, colon);
  const parameters = parseType(`list(${inner})`).parameters;
  const args = dot < 0 ? parameters : [parseType(target), ...parameters];
  const result = parseType(signature.slice(colon + 3));
  const overload = { signature, member: dot >= 0, args, result, generic: [...args, result].some(isGeneric) };
  overloads.set(signature, overload);
  return overload;
}

function isGeneric({ kind, parameters }: CelType): boolean {
  return kind === 'parameter' || parameters.some(isGeneric);
}
