import type { Claims } from './claims.ts';

/** The groups of `groups.claim`, of which a missing one is none; undefined where upstream refuses the token. */
export function mapGroupsClaim(claims: Claims, claim: string, prefix: string): string[] | undefined {
  const value = claims[claim];
  if (value === undefined || value === null) return [];
  const values = Array.isArray(value) ? value : [value];
  if (!values.every((each) => each === null || typeof each === 'string')) return undefined;
  return values.map((each) => prefix + (each ?? ''));
}
