import { DoubleInput } from '../../authentication/cel/double-input.ts';
import type { CelInput } from '../../authentication/cel/wrap-input.ts';

/** Claims as a text that is the same for the same claims, in whatever order they are written. */
export function printClaims(value: CelInput): string {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof DoubleInput) return `double ${value.overflow ?? value.value}`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(printClaims).join()}]`;
  const entries = Object.entries(value as Record<string, CelInput>).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${printClaims(each)}`).join()}}`;
}
