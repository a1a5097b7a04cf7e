import type { AuthenticationConfiguration, JWTAuthenticator } from '../../authentication/configuration.ts';
import type { Identification } from '../../authentication/identify/identification.ts';
import { prepareAuthenticators } from '../../authentication/identify/prepare-authenticators.ts';
import { generateClaims } from './generate-claims.ts';
import { withoutZeroValues } from './without-zero-values.ts';

/** Milliseconds after which no further token is asked about: expressions may be so costly that each takes a second. */
const patience = 10_000;

/** What generated tokens have become in two configurations. */
export interface IdentityComparison {
  /** How many were asked about. */
  tokens: number;
  /** How many were not, because those took long enough. */
  left: number;
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
 * of them looks at is tried too; an issuer that is the same on both sides gives the same tokens once.
 */
export function compareIdentities(
  before: AuthenticationConfiguration,
  after: AuthenticationConfiguration,
  minor: number,
): IdentityComparison {
  const known = new Set((before.jwt ?? []).map(nameEntry));
  const changed = (after.jwt ?? []).filter((entry) => !known.has(nameEntry(entry)));
  const all = generateClaims([...(before.jwt ?? []), ...changed], minor);
  const tokens = [...new Map(all.map((claims) => [JSON.stringify(claims), claims])).values()];
  const [old, made] = [prepareAuthenticators(before, { minor }), prepareAuthenticators(after, { minor })];
  const options = { now: 0, ignoreTime: true };
  const counts = { user: 0, refused: 0, unverified: 0 };
  const differences: string[] = [];
  const end = Date.now() + patience;
  let asked = 0;
  for (const claims of tokens) {
    if (Date.now() > end) break;
    asked++;
    const was = old.identify(claims, options);
    const is = made.identify(claims, options);
    counts[was.outcome]++;
    const [one, other] = [describe(was), describe(is)];
    if (one !== other)
      differences.push(`the claims ${JSON.stringify(claims)} became ${one}, and now become ${other}`);
  }
  return {
    tokens: asked,
    left: tokens.length - asked,
    users: counts.user,
    refused: counts.refused,
    undecided: counts.unverified,
    differences,
  };
}

/** All of an entry but its CA, which no mapping and no rule sees. */
function nameEntry(entry: JWTAuthenticator): string {
  const { certificateAuthority: _, ...issuer } = entry.issuer ?? {};
  return JSON.stringify(withoutZeroValues({ ...entry, issuer }));
}

function describe(identification: Identification): string {
  if (identification.outcome === 'user') return JSON.stringify(identification.user);
  if (identification.outcome === 'unverified') return `unknown (${identification.reason})`;
  return `refused (${[identification.refused, ...identification.alternatives].sort().join(' or ')})`;
}
