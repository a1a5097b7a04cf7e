import type { CelValue } from './cel-value.ts';
import { fail } from './fail.ts';
import type { FunctionImplementation } from './function-implementation.ts';
import { kubernetesImplementations } from './kubernetes-implementations.ts';
import { listImplementations } from './list-implementations.ts';
import { nameType } from './name-type.ts';
import { networkImplementations } from './network-implementations.ts';
import { standardImplementations } from './standard-implementations.ts';
import { stringImplementations } from './string-implementations.ts';

const libraries: readonly Readonly<Record<string, FunctionImplementation>>[] = [
  standardImplementations,
  stringImplementations,
  listImplementations,
  kubernetesImplementations,
  networkImplementations,
];

const ordered = [
  'bool',
  'int',
  'uint',
  'double',
  'string',
  'bytes',
  'google.protobuf.Duration',
  'google.protobuf.Timestamp',
];
const numeric = ['int', 'uint', 'double'];
const times = ['google.protobuf.Duration', 'google.protobuf.Timestamp'];

/** First operands that have the operation at all; the message for others names the function and no types. */
const receivers: Readonly<Record<string, readonly string[]>> = {
  '_<_': ordered,
  '_<=_': ordered,
  '_>_': ordered,
  '_>=_': ordered,
  '_+_': [...numeric, ...times, 'string', 'bytes', 'list'],
  '_-_': [...numeric, ...times],
  '_*_': numeric,
  '_/_': numeric,
  '_%_': ['int', 'uint'],
  size: [],
};

/** What the libraries here know under that name; several may, for different arguments. */
function findImplementations(name: string): FunctionImplementation[] {
  return libraries.flatMap((library) => (Object.hasOwn(library, name) ? [library[name]!] : []));
}

/** Calls a function on values none of which is an error; the library that takes the arguments answers. */
export function callFunction(name: string, args: readonly CelValue[]): CelValue {
  for (const implementation of findImplementations(name)) {
    const result = implementation(...args);
    if (result !== undefined) return result;
  }
  const types = args.map(nameType);
  const able = receivers[name];
  if (able !== undefined && !able.includes(types[0]!)) return fail(`no such overload: ${name}`);
  if (/^(?:[_!@-].*|matches|contains|startsWith|endsWith)$/.test(name)) return fail('no such overload');
  return fail(`no such overload: ${name}(${types.join(', ')})`);
}
