import type { CelInput } from '../../../authentication/cel/wrap-input.ts';

/** JSON in which whole numbers too large for a double are written out. */
export function printJsonInput(value: CelInput): string {
  if (typeof value === 'bigint') return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(printJsonInput).join(',')}]`;
  const entries = Object.entries(value).map(
    ([name, each]) => `${JSON.stringify(name)}:${printJsonInput(each)}`,
  );
  return `{${entries.join(',')}}`;
}
