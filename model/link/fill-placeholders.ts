import { DoubleInput } from '../../authentication/cel/double-input.ts';

/** Puts the organisation's name wherever a text says `{organization}`. */
export function fillPlaceholders<T>(value: T, organization: string): T {
  if (typeof value === 'string') return value.replaceAll('{organization}', organization) as T;
  if (Array.isArray(value)) return value.map((item) => fillPlaceholders(item, organization)) as T;
  if (typeof value !== 'object' || value === null || value instanceof DoubleInput) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, fillPlaceholders(child, organization)]);
  return Object.fromEntries(entries) as T;
}
