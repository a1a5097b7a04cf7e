import type { AuthenticationConfiguration } from '../configuration.ts';
import type { DocumentRefusalOptions } from './document-refusal-options.ts';
import { findAmbiguousIssuers } from './find-ambiguous-issuers.ts';
import { findAnonymousRefusals } from './find-anonymous-refusals.ts';
import { findCollidingNames } from './find-colliding-names.ts';
import type { Refusal } from './refusal.ts';

const checks: readonly ((
  configuration: AuthenticationConfiguration,
  options: DocumentRefusalOptions,
) => Refusal[])[] = [findAmbiguousIssuers, findAnonymousRefusals, findCollidingNames];

/**
 * Everything that speaks against a document as a whole, although kube-apiserver would load it: what its issuers have
 * to do with each other, and what is not about an issuer. Paths start at the document's root: `['jwt', 0, …]`.
 * The answer depends on nothing but the arguments and never on audiences that a cluster gives its issuers, so that it
 * can be kept for all clusters that trust the same ones.
 */
export function findDocumentRefusals(
  configuration: AuthenticationConfiguration,
  options: DocumentRefusalOptions,
): Refusal[] {
  return checks.flatMap((check) => check(configuration, options));
}
