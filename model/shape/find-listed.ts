import type { FieldPath } from '../diagnostics/finding.ts';
import { resemblesOurGroup } from '../load/resembles-our-group.ts';
import { isMapping } from './is-mapping.ts';

/** Where the first object of our group stands in a list of objects, such as `kind: List`; undefined where none does. */
export function findListed(value: unknown): FieldPath | undefined {
  if (Array.isArray(value)) return search(value, []);
  if (!isMapping(value) || !Array.isArray(value.items)) return undefined;
  const { kind, items } = value;
  return kind === undefined || (typeof kind === 'string' && kind.endsWith('List'))
    ? search(items, ['items'])
    : undefined;
}

function search(list: readonly unknown[], path: FieldPath): FieldPath | undefined {
  for (const [index, item] of list.entries()) {
    if (isOurs(item)) return [...path, index];
    const inside = isMapping(item) ? findListed(item) : undefined;
    if (inside !== undefined) return [...path, index, ...inside];
  }
  return undefined;
}

function isOurs(value: unknown): boolean {
  if (!isMapping(value) || typeof value.apiVersion !== 'string') return false;
  return resemblesOurGroup(value.apiVersion.split('/')[0]!);
}
