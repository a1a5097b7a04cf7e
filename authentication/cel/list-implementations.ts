import { areEqual } from './are-equal.ts';
import { calculate } from './calculate.ts';
import type { CelValue } from './cel-value.ts';
import { compareValues } from './compare-values.ts';
import { fail } from './fail.ts';
import type { FunctionImplementation } from './function-implementation.ts';
import { getElement } from './get-element.ts';
import { isTagged } from './is-tagged.ts';
import { nameType } from './name-type.ts';

type List = readonly CelValue[];

function onList(apply: (list: List, ...args: CelValue[]) => CelValue | undefined): FunctionImplementation {
  return (list, ...args) => (Array.isArray(list) ? apply(list, ...args) : undefined);
}

function onLists(apply: (one: List, other: List) => CelValue): FunctionImplementation {
  return (one, other) => (Array.isArray(one) && Array.isArray(other) ? apply(one, other) : undefined);
}

/** The lists of Kubernetes, cel-go's lists in version 3 and its sets. */
export const listImplementations: Readonly<Record<string, FunctionImplementation>> = {
  isSorted: onList((list) => {
    for (let at = 1; at < list.length; at += 1) {
      const order = compareValues(list[at - 1]!, list[at]!);
      if (order === 1) return false;
    }
    return true;
  }),
  sum: onList((list) => {
    if (list.length === 0) return 0n;
    return list.slice(1).reduce<CelValue>((sum, each) => {
      return isTagged(sum, 'error') ? sum : (calculate('+', sum, each) ?? fail('no such overload'));
    }, list[0]!);
  }),
  max: onList((list) => pickExtreme('max', list, -1)),
  min: onList((list) => pickExtreme('min', list, 1)),
  indexOf: onList((list, item, ...others) =>
    others.length > 0 ? undefined : BigInt(list.findIndex((each) => areEqual(each, item!))),
  ),
  lastIndexOf: onList((list, item, ...others) =>
    others.length > 0 ? undefined : BigInt(list.findLastIndex((each) => areEqual(each, item!))),
  ),
  'sets.contains': onLists((list, part) => includesAll(list, part)),
  'sets.equivalent': onLists((one, other) => includesAll(one, other) && includesAll(other, one)),
  'sets.intersects': onLists((one, other) => one.some((each) => includesAll(other, [each]))),
  sort: onList((list) => sortByKeys(list, list)),
  '@sortByAssociatedKeys': onLists(sortByKeys),
  distinct: onList((list) =>
    // An empty list is given back as the very list that it is, which a mapping can tell from a new one.
    list.length === 0
      ? list
      : getAll(list).filter(
          (each, index, all) => !all.slice(0, index).some((other) => areEqual(each, other)),
        ),
  ),
  reverse: onList((list) => getAll(list).reverse()),
  flatten: onList((list, depth = 1n) => {
    if (typeof depth !== 'bigint') return undefined;
    return depth < 0n ? fail('level must be non-negative') : flatten(list, Number(depth));
  }),
  slice: onList((list, start, end) => {
    if (typeof start !== 'bigint' || typeof end !== 'bigint') return undefined;
    const call = `cannot slice(${start}, ${end})`;
    if (start < 0n || end < 0n) return fail(`${call}, negative indexes not supported`);
    if (start > end) return fail(`${call}, start index must be less than or equal to end index`);
    if (BigInt(list.length) < end) return fail(`${call}, list is length ${list.length}`);
    return getAll(list).slice(Number(start), Number(end));
  }),
  'lists.range': (count) => {
    if (typeof count !== 'bigint') return undefined;
    if (count > 1_000_000n) return fail('operation cancelled: actual cost limit exceeded');
    return Array.from({ length: Math.max(0, Number(count)) }, (_, index) => BigInt(index));
  },
};

/** The elements as they are got one by one. */
function getAll(list: List): CelValue[] {
  return Array.from({ length: list.length }, (_, index) => getElement(list, index)!);
}

function includesAll(list: List, part: List): boolean {
  return part.every((each) => list.some((other) => areEqual(each, other)));
}

function pickExtreme(name: string, list: List, replaced: -1 | 1): CelValue {
  if (list.length === 0) return fail(`${name} called on empty list`);
  return list.reduce((best, each) => (compareValues(best, each) === replaced ? each : best));
}

function flatten(list: List, depth: number): CelValue[] {
  return list.flatMap((each) =>
    Array.isArray(each) && depth > 0 ? flatten(each as List, depth - 1) : [each],
  );
}

function sortByKeys(list: List, keys: List): CelValue {
  if (list.length !== keys.length) return fail('the list and its keys differ in size');
  if (list.length === 0) return list;
  const type = nameType(keys[0]!);
  if (compareValues(keys[0]!, keys[0]!) === undefined) {
    return fail('list elements must be comparable');
  }
  if (keys.length > 1 && keys.some((key) => nameType(key) !== type)) {
    return fail('list elements must have the same type');
  }
  const order = keys.map((key, index) => ({ key, index }));
  order.sort((one, other) => Number(compareValues(one.key, other.key)) || one.index - other.index);
  return order.map(({ index }) => getElement(list, index)!);
}
