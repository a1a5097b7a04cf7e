import type { JWTAuthenticator } from '../configuration.ts';
import { findAuthorityRefusals } from './find-authority-refusals.ts';
import { findEmptyPrefixes } from './find-empty-prefixes.ts';
import { findExpressionRefusals } from './find-expression-refusals.ts';
import { findGenericAudiences } from './find-generic-audiences.ts';
import { findHostRefusals } from './find-host-refusals.ts';
import { findMutableClaims } from './find-mutable-claims.ts';
import { findReservedKeys } from './find-reserved-keys.ts';
import { findSystemIdentities } from './find-system-identities.ts';
import { findTextRefusals } from './find-text-refusals.ts';
import { findUnpinnedOwners } from './find-unpinned-owners.ts';
import { findUntrustedRefs } from './find-untrusted-refs.ts';
import { findUnverifiedEmails } from './find-unverified-emails.ts';
import { findUrlRefusals } from './find-url-refusals.ts';
import type { Refusal } from './refusal.ts';
import type { RefusalOptions } from './refusal-options.ts';
import { withoutSequels } from './without-sequels.ts';

const checks: readonly ((entry: JWTAuthenticator, options: RefusalOptions) => Refusal[])[] = [
  findSystemIdentities,
  findUrlRefusals,
  findHostRefusals,
  findAuthorityRefusals,
  findTextRefusals,
  findExpressionRefusals,
  findReservedKeys,
  findEmptyPrefixes,
  findUnverifiedEmails,
  findMutableClaims,
  findUnpinnedOwners,
  findUntrustedRefs,
  findGenericAudiences,
];

/**
 * Everything that speaks against one issuer by itself, although kube-apiserver would load it. The answer depends on
 * nothing but the arguments, so that it can be kept for an issuer that many clusters share.
 */
export function findIssuerRefusals(entry: JWTAuthenticator, options: RefusalOptions): Refusal[] {
  const refusals: Refusal[] = [];
  // An index, because code that is not optimised yet makes an object for each step of an iterator.
  for (let index = 0; index < checks.length; index++) {
    const found = checks[index]!(entry, options);
    if (found.length > 0) refusals.push(...found);
  }
  if (refusals.length === 0) return refusals;
  return withoutSequels(refusals, entry, options.disallowedIssuers);
}
