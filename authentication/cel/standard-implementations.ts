import { areEqual } from './are-equal.ts';
import { calculate } from './calculate.ts';
import type { CelValue } from './cel-value.ts';
import { compareValues } from './compare-values.ts';
import { convertValue } from './convert-value.ts';
import { fail } from './fail.ts';
import type { FunctionImplementation } from './function-implementation.ts';
import { isTagged } from './is-tagged.ts';
import { isZeroValue } from './is-zero-value.ts';
import { keyOf } from './key-of.ts';
import { matchRegex } from './match-regex.ts';
import { nameType } from './name-type.ts';
import { printKey } from './print-key.ts';
import { readTimePart } from './read-time-part.ts';
import { timeParts } from './time-parts.ts';

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  '_<_': (order) => order < 0,
  '_<=_': (order) => order <= 0,
  '_>_': (order) => order > 0,
  '_>=_': (order) => order >= 0,
};
const conversions = ['bool', 'bytes', 'double', 'duration', 'int', 'string', 'timestamp', 'uint'];
function fromNames(
  names: readonly string[],
  build: (name: string) => FunctionImplementation,
): Record<string, FunctionImplementation> {
  return Object.fromEntries(names.map((name) => [name, build(name)]));
}

function onStrings(test: (text: string, other: string) => boolean): FunctionImplementation {
  return (text, other) =>
    typeof text === 'string' && typeof other === 'string' ? test(text, other) : undefined;
}

/** CEL's standard functions and those of optional values. */
export const standardImplementations: Readonly<Record<string, FunctionImplementation>> = {
  ...fromNames(Object.keys(orders), (name) => (one, other) => {
    const order = compareValues(one!, other!);
    if (order === 'unordered') return fail('NaN values cannot be ordered');
    return order === undefined ? undefined : orders[name]!(order);
  }),
  ...fromNames(
    ['_+_', '_-_', '_*_', '_/_', '_%_'],
    (name) => (one, other) => calculate(name[1]!, one!, other!),
  ),
  ...fromNames(conversions, (name) => (value) => convertValue(name, value!)),
  ...fromNames(timeParts, (name) => (value, zone) => readTimePart(name, value!, zone)),
  '_==_': (one, other) => (areIncomparable(one, other) ? undefined : areEqual(one!, other!)),
  '_!=_': (one, other) => !areEqual(one!, other!),
  '!_': (value) => (typeof value === 'boolean' ? !value : undefined),
  '-_': (value) => {
    if (typeof value === 'number') return -value;
    if (typeof value !== 'bigint') return undefined;
    return BigInt.asIntN(64, -value) === -value ? -value : fail('integer overflow');
  },
  '@in': isIn,
  size,
  type: (value) => ({ tag: 'type', name: nameType(value!) }),
  dyn: (value) => value,
  contains: onStrings((text, part) => text.includes(part)),
  startsWith: onStrings((text, part) => text.startsWith(part)),
  endsWith: onStrings((text, part) => text.endsWith(part)),
  matches: (text, pattern) => {
    if (typeof text !== 'string' || typeof pattern !== 'string') return undefined;
    const found = matchRegex(pattern, text, 1);
    return 'error' in found ? fail(found.error) : found.matches.length > 0;
  },
  'optional.of': (value) => ({ tag: 'optional', value: value! }),
  'optional.none': () => ({ tag: 'optional' }),
  'optional.ofNonZeroValue': (value) =>
    isZeroValue(value!) ? { tag: 'optional' } : { tag: 'optional', value: value! },
  hasValue: (value) => (isTagged(value, 'optional') ? value.value !== undefined : undefined),
  value: (value) => {
    if (!isTagged(value, 'optional')) return undefined;
    return value.value ?? (value.value === null ? null : fail('optional.none() dereference'));
  },
  'optional.unwrap': unwrap,
  unwrapOpt: unwrap,
  first: (list) => (Array.isArray(list) ? pick(list, 0) : undefined),
  last: (list) => (Array.isArray(list) ? pick(list, list.length - 1) : undefined),
  'cel.@mapInsert': insert,
};

/** A variable of Kubernetes is equal to itself, is not null, and cannot be compared with anything else. */
function areIncomparable(one: CelValue | undefined, other: CelValue | undefined): boolean {
  return one !== other && other !== null && isTagged(one, 'object');
}

function isIn(value: CelValue | undefined, container: CelValue | undefined): CelValue | undefined {
  if (Array.isArray(container)) return container.some((each) => areEqual(value!, each));
  if (!isTagged(container, 'map')) return undefined;
  const key = keyOf(value!);
  return key !== undefined && container.entries.has(key);
}

function size(value: CelValue | undefined): CelValue | undefined {
  if (typeof value === 'string') return BigInt([...value].length);
  if (value instanceof Uint8Array || Array.isArray(value)) return BigInt(value.length);
  return isTagged(value, 'map') ? BigInt(value.entries.size) : undefined;
}

function pick(list: readonly CelValue[], index: number): CelValue {
  const value = list[index];
  return value === undefined ? { tag: 'optional' } : { tag: 'optional', value };
}

function unwrap(list: CelValue | undefined): CelValue | undefined {
  if (!Array.isArray(list)) return undefined;
  const values: CelValue[] = [];
  for (const each of list as readonly CelValue[]) {
    if (!isTagged(each, 'optional')) return fail(`value ${printKey(each)} is not optional`);
    if (each.value !== undefined) values.push(each.value);
  }
  return values;
}

function insert(map: CelValue | undefined, ...rest: CelValue[]): CelValue | undefined {
  if (!isTagged(map, 'map')) return undefined;
  const entries = new Map(map.entries);
  const [first, second] = rest;
  const added =
    second === undefined
      ? isTagged(first, 'map')
        ? [...first.entries.values()]
        : undefined
      : [[first!, second] as const];
  if (added === undefined) return undefined;
  for (const [key, value] of added) {
    const text = keyOf(key);
    if (text === undefined) return undefined;
    if (entries.has(text)) return fail(`insert failed: key ${printKey(key)} already exists`);
    entries.set(text, [key, value]);
  }
  return { tag: 'map', entries };
}
