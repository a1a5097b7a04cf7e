import type { CelType } from './cel-type.ts';
import { extensionFunctions } from './extension-functions.ts';
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

type Table = ReadonlyMap<string, readonly Overload[]>;

const overloads = new Map<string, Overload>();
const tables = new Map<number, Table>();

/** The overloads of a function in that Kubernetes minor, in the order of declaration; undefined for no function. */
export function findOverloads(name: string, minor: number): readonly Overload[] | undefined {
  let table = tables.get(minor);
  if (table === undefined) {
    table = readTable(minor);
    tables.set(minor, table);
  }
  return table.get(name);
}

function readTable(minor: number): Table {
  const table = new Map<string, Overload[]>();
  for (const [name, signature, since = 0] of [
    ...standardFunctions,
    ...extensionFunctions,
    ...kubernetesFunctions,
  ]) {
    if (since > minor) continue;
    const known = table.get(name);
    if (known === undefined) table.set(name, [readOverload(signature)]);
    else known.push(readOverload(signature));
  }
  return table;
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
