import type { CelValue } from './cel-value.ts';

const tags: Readonly<Record<string, string>> = {
  uint: 'uint',
  duration: 'google.protobuf.Duration',
  timestamp: 'google.protobuf.Timestamp',
  map: 'map',
  optional: 'optional_type',
  type: 'type',
};

/** The name of a value's type at run time, as `type(x)` has it. */
export function nameType(value: CelValue): string {
  if (value === null) return 'null_type';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return 'double';
  if (typeof value === 'bigint') return 'int';
  if (value instanceof Uint8Array) return 'bytes';
  if (!('tag' in value)) return 'list';
  return value.tag === 'opaque' || value.tag === 'object' ? value.name : (tags[value.tag] ?? 'error');
}
