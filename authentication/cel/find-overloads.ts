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
}

const functions = new Map<string, { readonly overload: Overload; readonly since: number }[]>();
for (const [name, signature, since = 0] of [
  ...standardFunctions,
  ...extensionFunctions,
  ...kubernetesFunctions,
]) {
  functions.set(name, [...(functions.get(name) ?? []), { overload: readOverload(signature), since }]);
}

/** The overloads of a function in that Kubernetes minor, in the order of declaration; undefined for no function. */
export function findOverloads(name: string, minor: number): readonly Overload[] | undefined {
  const found = functions.get(name)?.filter(({ since }) => since <= minor) ?? [];
  return found.length === 0 ? undefined : found.map(({ overload }) => overload);
}

function readOverload(signature: string): Overload {
  const colon = signature.lastIndexOf('): ');
  const dot = signature.indexOf('.(');
  const target = dot < 0 ? '' : signature.slice(0, dot);
  const inner = signature.slice(dot < 0 ? 1 : dot + 2, colon);
  const args = parseType(`list(${inner})`).parameters;
  return {
    signature,
    member: dot >= 0,
    args: dot < 0 ? args : [parseType(target), ...args],
    result: parseType(signature.slice(colon + 3)),
  };
}
