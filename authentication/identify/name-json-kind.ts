import { DoubleInput } from '../cel/double-input.ts';
import type { CelInput } from '../cel/wrap-input.ts';

/** What `encoding/json` of Go calls a value in its errors; a number is told with its text where Go does so. */
export function nameJsonKind(value: CelInput): 'null' | 'bool' | 'number' | 'string' | 'array' | 'object' {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof DoubleInput) return 'number';
  return Array.isArray(value) ? 'array' : 'object';
}
