import type { CelValue } from './cel-value.ts';
import { fail } from './fail.ts';

/** The error of a search that starts behind the end, which cel-go took for one until 0.22 (Kubernetes 1.32). */
export function findOverreach(name: string, [text, part, from]: readonly CelValue[]): CelValue | undefined {
  if (name !== 'indexOf' && name !== 'lastIndexOf') return undefined;
  if (typeof text !== 'string' || typeof from !== 'bigint' || part === '') return undefined;
  return from >= BigInt([...text].length) ? fail(`index out of range: ${from}`) : undefined;
}
