import type { AuthenticationConfiguration } from '../configuration.ts';
import { quoteGoString as quote } from '../quote-go-string.ts';
import type { Authenticator } from './authenticator.ts';
import { checkRequiredClaims } from './check-required-claims.ts';
import { checkRules } from './check-rules.ts';
import type { Claims } from './claims.ts';
import { convertClaims } from './convert-claims.ts';
import type { Members } from './decode-id-token.ts';
import { describeNearMiss } from './describe-near-miss.ts';
import { expandDistributedClaims } from './expand-distributed-claims.ts';
import { findUntrustedIssuer } from './find-untrusted-issuer.ts';
import type { Identification } from './identification.ts';
import type { IdentifiedUser } from './identified-user.ts';
import { Journey } from './journey.ts';
import { mapExtra } from './map-extra.ts';
import { mapGroups } from './map-groups.ts';
import { mapUid } from './map-uid.ts';
import { mapUsername } from './map-username.ts';
import { prepareAuthenticator } from './prepare-authenticator.ts';
import { Stop } from './stop.ts';
import type { TokenSignature } from './token-signature.ts';
import type { TraceStep } from './trace-step.ts';
import { verifyToken } from './verify-token.ts';

export interface IdentifyOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Claims stand for a token that is valid now: neither `exp` nor `nbf` is looked at. */
  readonly ignoreTime?: boolean;
  /** The members of the payload in their order, where a name may be there more than once. */
  readonly members?: Members;
  /** What is known of the signature; absent where there is none, because the claims are taken as verified. */
  readonly signature?: TokenSignature;
}

/** The authenticators of a document, compiled once, ready for many tokens. */
export interface PreparedAuthenticators {
  /** What becomes of a token with these claims. */
  identify(claims: Claims, options: IdentifyOptions): Identification;
  /** The entry of `jwt` that answers for these claims, if any does: that whose issuer URL is `iss`, byte for byte. */
  findAuthenticator(claims: Claims, members?: Members): Authenticator | undefined;
}

/**
 * Prepares the JWT authenticators of a valid document as the API server of that minor does, to ask who tokens become.
 * A document that the API server would not load is for the caller to refuse; what does not compile in it makes
 * answers `unverified`.
 */
export function prepareAuthenticators(
  configuration: AuthenticationConfiguration,
  { minor }: { readonly minor: number },
): PreparedAuthenticators {
  const entries = configuration.jwt ?? [];
  const urls = entries.map(({ issuer }) => issuer?.url ?? '');
  const indexes = new Map(urls.map((url, index) => [url, index] as const).reverse());
  const prepared = new Map<number, Authenticator>();
  // Of the issuers of a cluster a token needs one.
  const prepare = (issuer: string | undefined): Authenticator | undefined => {
    const index = issuer === undefined ? undefined : indexes.get(issuer);
    if (index === undefined) return undefined;
    let authenticator = prepared.get(index);
    if (authenticator === undefined) {
      authenticator = prepareAuthenticator(entries[index]!, index, minor);
      prepared.set(index, authenticator);
    }
    return authenticator;
  };
  const findAuthenticator: PreparedAuthenticators['findAuthenticator'] = (claims, members) =>
    prepare(findUntrustedIssuer(members ?? Object.entries(claims)));
  return {
    findAuthenticator,
    identify(claims, options) {
      const members = options.members ?? Object.entries(claims);
      const trace: TraceStep[] = [];
      const issuer = findUntrustedIssuer(members);
      const authenticator = prepare(issuer);
      for (const [index, url] of urls.slice(0, authenticator?.index).entries()) {
        trace.push(describeMismatch(index, url, issuer));
      }
      if (authenticator === undefined) {
        return { outcome: 'refused', refused: 'invalid bearer token', alternatives: [], trace };
      }
      trace.push({
        about: 'issuer',
        outcome: 'passed',
        path: ['jwt', authenticator.index, 'issuer', 'url'],
        detail: `iss is ${quote(authenticator.issuerUrl)}`,
      });
      const journey = new Journey(authenticator, claims, trace);
      try {
        verifyToken(journey, {
          members,
          now: options.now,
          ignoreTime: options.ignoreTime ?? false,
          signature: options.signature,
        });
        expandDistributedClaims(journey);
        convertClaims(journey);
        return { outcome: 'user', user: mapUser(journey), trace };
      } catch (stop) {
        if (!(stop instanceof Stop)) throw stop;
        return stop.outcome === 'unverified'
          ? { outcome: 'unverified', reason: stop.message, trace }
          : { outcome: 'refused', refused: stop.message, alternatives: stop.alternatives, trace };
      }
    },
  };
}

/** Upstream's order: mappings first, then the rules. */
function mapUser(journey: Journey): IdentifiedUser {
  const username = mapUsername(journey);
  const groups = mapGroups(journey);
  const uid = mapUid(journey);
  const extra = mapExtra(journey);
  checkRequiredClaims(journey);
  const { claimRules, userRules } = journey.authenticator;
  checkRules(journey, 'claim-rule', claimRules, journey.claims);
  checkRules(journey, 'user-rule', userRules, { username, uid, groups: groups ?? [], extra: extra ?? {} });
  return { username, uid, groups, extra };
}

function describeMismatch(index: number, url: string, issuer: string | undefined): TraceStep {
  return {
    about: 'issuer',
    outcome: 'skipped',
    path: ['jwt', index, 'issuer', 'url'],
    // Put into words only for who reads it: a token passes by many issuers.
    get detail() {
      return describeNearMiss(url, issuer);
    },
  };
}
