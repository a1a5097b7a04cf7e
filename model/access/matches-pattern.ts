import type { AccessPattern } from './access-pattern.ts';

/** Whether somebody with this name may come of a pattern: no means that nobody can. */
export function matchesPattern(name: string, { prefix, exact }: AccessPattern): boolean {
  return exact ? name === prefix : name.startsWith(prefix);
}
