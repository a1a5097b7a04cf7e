import type { CelValue } from './cel-value.ts';

/** An error as a value of CEL. */
export function fail(message: string): Extract<CelValue, { tag: 'error' }> {
  return { tag: 'error', message };
}
