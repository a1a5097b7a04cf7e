import { writeScalar } from './write-scalar.ts';

/** A value of a token as YAML on one line. */
export function writeValue(value: unknown): string {
  if (typeof value === 'string') return writeScalar(value);
  if (Array.isArray(value)) return `[${value.map(writeValue).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, each]) => `${writeScalar(key)}: ${writeValue(each)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}
