import { OUTSIDE } from './plain-outside.ts';

/**
 * Puts an entry into a mapping.
 *
 * Throws OUTSIDE for a key that is there already, for the merge key and for every name an object inherits or
 * that reaches its prototype, so that no later reader has to think about them.
 */
export function plainEntry(mapping: Record<string, unknown>, key: string, value: unknown): void {
  if (mapping[key] !== undefined || key === '<<' || key === 'prototype') throw OUTSIDE;
  mapping[key] = value;
}
