import { DoubleInput } from './double-input.ts';

/** The text of the first number in a claim that no double can hold, as it is written; undefined where there is none. */
export function findOverflow(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (value instanceof DoubleInput) return value.overflow;
  for (const part of Array.isArray(value) ? value : Object.values(value)) {
    const found = findOverflow(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
