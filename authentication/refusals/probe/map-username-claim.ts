import type { Claims } from './claims.ts';

/** The user name of `username.claim`; undefined where upstream refuses the token. Null and "" are accepted. */
export function mapUsernameClaim(claims: Claims, claim: string, prefix: string): string | undefined {
  const value = claims[claim];
  if (value !== null && typeof value !== 'string') return undefined;
  // An address that is said not to be verified is refused; one of which nothing is said is not.
  const verified = claims.email_verified;
  if (claim === 'email' && verified !== undefined && verified !== true) return undefined;
  return prefix + (value ?? '');
}
