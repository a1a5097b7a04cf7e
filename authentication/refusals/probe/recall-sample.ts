import type { JWTAuthenticator } from '../../configuration.ts';
import { findPublicIssuer } from '../find-public-issuer.ts';
import { type Limited, trialBudget } from './issuer-rehearsal.ts';
import { recallRehearsal } from './recall-rehearsal.ts';
import { sampleToken } from './sample-token.ts';
import type { TokenSample } from './token-sample.ts';

const known = new WeakMap<
  JWTAuthenticator,
  { readonly minor: number; readonly limit: number; readonly sample: Limited<TokenSample> }
>();

/**
 * A token that the issuer lets in; remembered, because several checks start from it.
 *
 * @param limit what looking for it may cost
 */
export function recallSample(entry: JWTAuthenticator, minor: number, limit = trialBudget): TokenSample {
  const rehearsal = recallRehearsal(entry, minor);
  let found = known.get(entry);
  if (found?.minor !== minor || found.limit !== limit) {
    const { claims } = findPublicIssuer(entry.issuer?.url ?? '')?.issuer ?? {};
    found = { minor, limit, sample: rehearsal.limit(() => sampleToken(rehearsal, claims), limit) };
    known.set(entry, found);
  }
  const { result, givenUp } = found.sample;
  if (givenUp !== undefined) rehearsal.giveUp(givenUp);
  return result;
}
