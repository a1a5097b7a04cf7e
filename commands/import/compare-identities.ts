import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import type { Identification } from '../../authentication/identify/identification.ts';
import { prepareAuthenticators } from '../../authentication/identify/prepare-authenticators.ts';
import { generateClaims } from './generate-claims.ts';

/** What generated tokens have become in two configurations. */
export interface IdentityComparison {
  tokens: number;
  /** Of those how many become a user. */
  users: number;
  /** Of those how many are refused. */
  refused: number;
  /** Those of which it is not known here what an API server makes of them. */
  undecided: number;
  /** The tokens that do not become the same, with what they become. */
  differences: readonly string[];
}

/**
 * Asks of generated tokens who they become, before and after. The tokens are made from both sides, so that what only one
 * of them looks at is tried too.
 */
export function compareIdentities(
  before: AuthenticationConfiguration,
  after: AuthenticationConfiguration,
  minor: number,
): IdentityComparison {
  const all = [...generateClaims(before.jwt ?? [], minor), ...generateClaims(after.jwt ?? [], minor)];
  const tokens = [...new Map(all.map((claims) => [JSON.stringify(claims), claims])).values()];
  const [old, made] = [prepareAuthenticators(before, { minor }), prepareAuthenticators(after, { minor })];
  const options = { now: 0, ignoreTime: true };
  const counts = { user: 0, refused: 0, unverified: 0 };
  const differences: string[] = [];
  for (const claims of tokens) {
    const was = old.identify(claims, options);
    const is = made.identify(claims, options);
    counts[was.outcome]++;
    const [one, other] = [describe(was), describe(is)];
    if (one !== other)
      differences.push(`the claims ${JSON.stringify(claims)} became ${one}, and now become ${other}`);
  }
  return {
    tokens: tokens.length,
    users: counts.user,
    refused: counts.refused,
    undecided: counts.unverified,
    differences,
  };
}

function describe(identification: Identification): string {
  if (identification.outcome === 'user') return JSON.stringify(identification.user);
  if (identification.outcome === 'unverified') return `unknown (${identification.reason})`;
  return `refused (${[identification.refused, ...identification.alternatives].sort().join(' or ')})`;
}
