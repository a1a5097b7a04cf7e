import type { CelValue } from '../../authentication/cel/cel-value.ts';
import { printDouble } from '../../authentication/cel/print-double.ts';
import { printTime } from '../../authentication/cel/print-time.ts';

/** A value of an expression for people: much as CEL writes it, an error by its message. */
export function describeValue(value: CelValue): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return printDouble(value, 21);
  if (value instanceof Uint8Array) return `b"${Buffer.from(value).toString('hex')}"`;
  if (!('tag' in value)) return `[${value.map(describeValue).join(', ')}]`;
  if (value.tag === 'error') return `error: ${value.message}`;
  if (value.tag === 'uint') return `${value.value}u`;
  if (value.tag === 'type') return value.name;
  if (value.tag === 'opaque') return `${value.name}(${JSON.stringify(value.text)})`;
  if (value.tag === 'optional') {
    return value.value === undefined ? 'optional.none()' : `optional.of(${describeValue(value.value)})`;
  }
  if (value.tag === 'duration' || value.tag === 'timestamp') return `${value.tag}("${printTime(value)}")`;
  const entries = value.tag === 'map' ? [...value.entries.values()] : [...value.fields.entries()];
  return `{${entries.map(([key, each]) => `${describeValue(key)}: ${describeValue(each)}`).join(', ')}}`;
}
