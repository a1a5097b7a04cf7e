import { Buffer } from 'node:buffer';
import { quoteGoString as quote } from '../quote-go-string.ts';
import { decodeIdToken, type Members } from './decode-id-token.ts';
import type { IdToken } from './id-token.ts';
import type { Journey } from './journey.ts';
import { printGoTime } from './print-go-time.ts';
import { signingAlgorithms } from './signing-algorithms.ts';
import type { TokenSignature } from './token-signature.ts';

/** The first minor on go-oidc 2.5, which looks at the signature before the claims. */
const signatureFirstSince = 36;
const leeway = 60n;
/** Seconds from the year 1, where Go begins to count, to 1970. */
const epoch = 62_135_596_800n;

/** What a token is verified with. */
export interface Verification {
  readonly members: Members;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Neither `exp` nor `nbf` is looked at. */
  readonly ignoreTime: boolean;
  /** Absent where the claims are taken as verified. */
  readonly signature: TokenSignature | undefined;
}

/**
 * Verifies a token that has come to its authenticator, as go-oidc does in the version of that Kubernetes minor, and
 * then its audience once more, as Kubernetes does.
 */
export function verifyToken(journey: Journey, verification: Verification): void {
  const { minor, audiences } = journey.authenticator;
  if (verification.signature?.state === 'malformed') {
    refuse(journey, `oidc: malformed jwt: ${verification.signature.reason}`, { about: 'token' });
  }
  if (minor >= signatureFirstSince) checkSignature(journey, verification.signature);
  const token = decodeIdToken(verification.members);
  if ('error' in token) {
    refuse(journey, `oidc: failed to unmarshal claims: ${token.error}`, { about: 'token' });
  }
  checkClaimNames(journey, token);
  const audiencePath = ['jwt', journey.authenticator.index, 'issuer', 'audiences'];
  const matched = token.audience.find((audience) => audiences.includes(audience));
  const got = `[${token.audience.map((each) => quote(each)).join(' ')}]`;
  if (audiences.length === 1 && matched === undefined) {
    const text = `oidc: expected audience ${quote(audiences[0]!)} got ${got}`;
    refuse(journey, text, { about: 'audience', path: audiencePath });
  }
  if (verification.ignoreTime) {
    journey.note({ about: 'expiry', outcome: 'skipped', detail: 'exp and nbf are not looked at, as asked' });
  } else {
    checkTime(journey, token, verification.now);
  }
  if (minor < signatureFirstSince) checkSignature(journey, verification.signature);
  if (matched === undefined) {
    const wanted = [...new Set(audiences)].sort((one, other) =>
      Buffer.compare(Buffer.from(one), Buffer.from(other)),
    );
    const text = `oidc: expected audience in [${wanted.map((each) => quote(each)).join(' ')}] got ${got}`;
    refuse(journey, text, { about: 'audience', path: audiencePath });
  }
  journey.note({
    about: 'audience',
    outcome: 'passed',
    path: [...audiencePath, audiences.indexOf(matched)],
    detail: `aud has ${quote(matched)}`,
  });
}

function refuse(journey: Journey, text: string, step: Parameters<Journey['refuse']>[1]): never {
  return journey.refuse(`oidc: verify token: ${text}`, step);
}

function checkSignature(journey: Journey, signature: TokenSignature | undefined): void {
  if (signature === undefined) {
    journey.note({ about: 'signature', outcome: 'skipped', detail: 'there are claims only, no signature' });
    return;
  }
  if (!signingAlgorithms.includes(signature.algorithm)) {
    const expected = `[${signingAlgorithms.map((each) => quote(each)).join(' ')}]`;
    const text = `oidc: id token signed with unsupported algorithm, expected ${expected} got ${quote(signature.algorithm)}`;
    refuse(journey, text, { about: 'algorithm' });
  }
  journey.note({ about: 'algorithm', outcome: 'passed', detail: `alg is ${signature.algorithm}` });
  if (signature.state === 'invalid') {
    refuse(journey, `failed to verify signature: ${signature.reason}`, { about: 'signature' });
  }
  journey.note(
    signature.state !== 'unchecked'
      ? { about: 'signature', outcome: 'passed', detail: 'the signature is that of a key of the issuer' }
      : { about: 'signature', outcome: 'unverified', detail: `not checked: ${signature.reason}` },
  );
}

/** go-oidc looks at the names of distributed claims whether or not any is used. */
function checkClaimNames(journey: Journey, token: IdToken): void {
  for (const source of token.claimNames.values()) {
    const step = { about: 'distributed-claims' } as const;
    if (source === '') refuse(journey, 'oidc: failed to obtain source from claim name', step);
    if (!token.claimSources.has(source)) refuse(journey, 'oidc: source does not exist', step);
  }
}

function checkTime(journey: Journey, token: IdToken, now: number): void {
  const nowNanos = BigInt(Math.floor(now * 1000)) * 1000n;
  const expiry = token.expiry ?? -epoch;
  if (fromYearOne(expiry) * 1_000_000_000n < nowNanos + epoch * 1_000_000_000n) {
    refuse(journey, `oidc: token is expired (Token Expiry: ${printGoTime(expiry)})`, { about: 'expiry' });
  }
  journey.note({ about: 'expiry', outcome: 'passed', detail: `exp is ${printGoTime(expiry)}` });
  if (token.notBefore === undefined) return;
  const latest = nowNanos + (epoch + leeway) * 1_000_000_000n;
  if (latest < fromYearOne(token.notBefore) * 1_000_000_000n) {
    const current = printGoTime(nowNanos / 1_000_000_000n, Number(nowNanos % 1_000_000_000n));
    const text = `oidc: current time ${current} before the nbf (not before) time: ${printGoTime(token.notBefore)}`;
    refuse(journey, text, { about: 'not-before' });
  }
  journey.note({ about: 'not-before', outcome: 'passed', detail: `nbf is ${printGoTime(token.notBefore)}` });
}

/** Go counts in 64 bits, so a time near their end comes out before the year 1. */
function fromYearOne(seconds: bigint): bigint {
  return BigInt.asIntN(64, seconds + epoch);
}
