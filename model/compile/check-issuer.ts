import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import { findIssuerRefusals } from '../../authentication/refusals/find-issuer-refusals.ts';
import type { Refusal } from '../../authentication/refusals/refusal.ts';
import type { RefusalOptions } from '../../authentication/refusals/refusal-options.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';
import { explainRefusal } from './explain-refusal.ts';

/** By the options, of which a fleet has few. */
const known = new Map<string, WeakMap<JWTAuthenticator, readonly Refusal[]>>();
const limit = 1000;
let last:
  | { readonly options: RefusalOptions; readonly answers: WeakMap<JWTAuthenticator, readonly Refusal[]> }
  | undefined;

/**
 * What Trustplane refuses about an issuer that the API server would load, at the lines that caused it. The answer is
 * remembered, because a fleet of clusters shares its issuers.
 */
export function checkIssuer(issuer: TrustedIssuer, options: RefusalOptions): Finding[] {
  const { authenticator } = issuer;
  const answers = recall(options);
  let answer = answers.get(authenticator);
  if (answer === undefined) {
    answer = findIssuerRefusals(authenticator, options);
    answers.set(authenticator, answer);
  }
  return answer.map((refusal) => explainRefusal(refusal, issuer, refusal.path));
}

/** The issuers of a cluster come one after the other with the very same options. */
function recall(options: RefusalOptions): WeakMap<JWTAuthenticator, readonly Refusal[]> {
  if (last?.options === options) return last.answers;
  const key = JSON.stringify(options);
  let answers = known.get(key);
  if (answers === undefined) {
    answers = new WeakMap();
    if (known.size === limit) known.clear();
    known.set(key, answers);
  }
  last = { options, answers };
  return answers;
}
