import type { CelInput } from '../cel/wrap-input.ts';
import type { JWTAuthenticator } from '../configuration.ts';
import { findPublicIssuer } from './find-public-issuer.ts';
import { admitToken } from './probe/admit-token.ts';
import type { Claims } from './probe/claims.ts';
import { tryTokens } from './probe/try-tokens.ts';
import type { Proposal, PublicIssuer } from './public-issuer.ts';
import type { Refusal } from './refusal.ts';
import type { RefusalOptions } from './refusal-options.ts';

const always = ['iss', 'aud', 'sub', 'exp', 'iat', 'nbf', 'jti'];

/**
 * Builders whose tokens are let in for code that nobody has reviewed, and become the same user, or get into the same
 * groups, as for the code that is meant. A name that says the branch or the event tells them apart.
 */
export function findUntrustedRefs(entry: JWTAuthenticator, options: RefusalOptions): Refusal[] {
  const issuer = findPublicIssuer(entry.issuer?.url ?? '')?.issuer;
  const { proposals } = issuer ?? {};
  if (issuer === undefined || proposals === undefined) return [];
  return tryTokens(entry, options, (sample) => {
    const meant = admitToken(sample, sample.claims);
    const accepted = proposals.filter((proposal) => {
      const identity = admitToken(sample, propose(issuer, proposal, sample.claims));
      if (identity === undefined) return false;
      const shares = identity.groups.some((group) => meant?.groups.includes(group));
      return meant === undefined || identity.username === meant.username || shares;
    });
    if (accepted.length === 0) return [];
    const names = accepted.map(({ name }) => name).join(' and for ');
    return [
      {
        rule: 'untrusted-ref',
        path: ['issuer', 'url'],
        message: `A job of ${issuer.name} for ${names} is let in and is told apart by nothing: whoever may push, or only propose, gets what the release gets.`,
        help: 'Add a claim validation rule for the ref, for a protected environment or for the workflow, such as claims.ref == "refs/heads/main"; or make the ref a part of the name.',
      },
    ];
  });
}

/** The same job for code that nobody has reviewed. Claims that such jobs do not have are left out. */
function propose(issuer: PublicIssuer, proposal: Proposal, claims: Claims): Claims {
  const proposed: Record<string, CelInput> = {};
  for (const [name, value] of Object.entries(claims)) {
    if (!Object.hasOwn(issuer.claims, name) && !always.includes(name)) continue;
    if (!Object.hasOwn(proposal.claims, name)) {
      proposed[name] = value;
      continue;
    }
    const change = proposal.claims[name];
    if (change === undefined) continue;
    if (typeof change === 'string') proposed[name] = change;
    else if (typeof value === 'string') proposed[name] = value.replace(change[0], change[1]);
  }
  return proposed;
}
