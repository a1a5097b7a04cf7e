import type { CelValue } from './cel-value.ts';
import { isTagged } from './is-tagged.ts';

const perCharacter = 0.1;
const perPatternCharacter = 0.25;

/**
 * What cel-go's tracker and Kubernetes' estimator count for one call, in units of the cost limit. `dynamic`: which
 * overload it is was not known before, so that an operator costs one.
 */
export function countCost(
  name: string,
  args: readonly CelValue[],
  result: CelValue,
  dynamic: boolean,
): number {
  const [first, second] = args.map(measure) as [number, number];
  const traverse = (size: number) => Math.ceil(size * perCharacter);
  if (/^(?:startsWith|endsWith|strings\.quote|format)$/.test(name)) return traverse(first);
  if (dynamic && /^_(?:<|<=|>|>=|\+)_$/.test(name)) return 1;
  if (name === '@in') return Array.isArray(args[1]) && !dynamic ? second : 1;
  if (/^_(?:<|<=|>|>=)_$/.test(name))
    return typeof args[0] === 'string' ? traverse(Math.min(first, second)) : 1;
  if (name === '_==_' || name === '_!=_') return traverse(Math.min(first, second));
  if (name === '_+_') return typeof args[0] === 'string' ? traverse(first + second) : 1;
  if (name === 'matches' || name === 'find' || name === 'findAll') {
    return traverse(first + 1) * Math.ceil(second * perPatternCharacter);
  }
  if (name === 'contains') return traverse(first) * traverse(second);
  if (/^(?:lowerAscii|upperAscii|substring|trim|url|quantity|ip|cidr|isIP|isCIDR|isQuantity)$/.test(name)) {
    return traverse(first);
  }
  if (name === 'replace' || name === 'split') return Math.ceil(first * 2 * perCharacter);
  if (name === 'join') return traverse(measure(result));
  if (/^(?:isSorted|sum|max|min|indexOf|lastIndexOf)$/.test(name)) {
    return dynamic || typeof args[0] === 'string' ? 0 : first;
  }
  if (/^(?:slice|lists\.range|reverse)$/.test(name)) return 11 + measure(result);
  if (name === 'flatten') return 11 + first * (typeof args[1] === 'bigint' ? Number(args[1]) : 1);
  if (name === 'distinct') return 11 + 2 * first * first;
  if (name === 'sort' || name === '@sortByAssociatedKeys') {
    const keys = (name === 'sort' ? args[0] : args[1]) as readonly CelValue[];
    const factor = typeof keys[0] === 'string' ? 2 + perCharacter : 2;
    return 11 + Math.floor(factor * keys.length * keys.length);
  }
  if (name.startsWith('sets.')) return first * second * (name === 'sets.equivalent' ? 2 : 1) + 1;
  return 1;
}

function measure(value: CelValue): number {
  if (typeof value === 'string') return [...value].length;
  if (value instanceof Uint8Array || Array.isArray(value)) return value.length;
  return isTagged(value, 'map') ? value.entries.size : 1;
}
