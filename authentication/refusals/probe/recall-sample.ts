import type { JWTAuthenticator } from '../../configuration.ts';
import { findPublicIssuer } from '../find-public-issuer.ts';
import { recallRehearsal } from './recall-rehearsal.ts';
import { sampleToken } from './sample-token.ts';
import type { TokenSample } from './token-sample.ts';

const known = new WeakMap<JWTAuthenticator, { readonly minor: number; readonly sample: TokenSample }>();

/** A token that the issuer lets in; remembered, because several checks start from it. */
export function recallSample(entry: JWTAuthenticator, minor: number): TokenSample {
  const found = known.get(entry);
  if (found?.minor === minor) return found.sample;
  const { claims } = findPublicIssuer(entry.issuer?.url ?? '')?.issuer ?? {};
  const sample = sampleToken(recallRehearsal(entry, minor), claims);
  known.set(entry, { minor, sample });
  return sample;
}
