import type { Claims } from './claims.ts';
import type { Identity } from './identity.ts';
import type { TokenSample } from './token-sample.ts';

const nobody: Identity = { username: '', uid: '', groups: [], extra: {} };

/**
 * Whom a changed sample becomes; undefined when a mapping or a rule refuses it that the sample itself satisfies. What
 * could not even be evaluated for the sample protects from nothing.
 */
export function admitToken({ rehearsal, claims: sound, claimRules, userRules }: TokenSample, claims: Claims) {
  const identity = rehearsal.map(claims) ?? (rehearsal.map(sound) === undefined ? nobody : undefined);
  if (identity === undefined || !claimRules.every(({ test }) => test(claims) === true)) return undefined;
  return userRules.every(({ test }) => test(identity) === true) ? identity : undefined;
}
