import { compareKeys } from '../../../generators/print/compare-keys.ts';
import type { JsonValue } from '../../../generators/print/json-value.ts';

/**
 * Whether some map in a value has keys that upstream's order puts in a circle (`0x`, `10`, `008`). For these the real
 * kustomize prints another order on every run, so there is nothing to compare with.
 */
export function hasKeyCycle(value: JsonValue | undefined): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.some(hasKeyCycle);
  const keys = Object.keys(value).sort(compareKeys);
  const isCircular = keys.some((a, i) => keys.slice(i + 1).some((b) => compareKeys(a, b) >= 0));
  return isCircular || Object.values(value).some(hasKeyCycle);
}
