import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import { findIssuerRefusals } from '../../authentication/refusals/find-issuer-refusals.ts';
import type { Refusal } from '../../authentication/refusals/refusal.ts';
import type { RefusalOptions } from '../../authentication/refusals/refusal-options.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';
import { explainRefusal } from './explain-refusal.ts';

const known = new WeakMap<JWTAuthenticator, Map<string, readonly Refusal[]>>();

/**
 * What Trustplane refuses about an issuer that the API server would load, at the lines that caused it. The answer is
 * remembered, because a fleet of clusters shares its issuers.
 */
export function checkIssuer(issuer: TrustedIssuer, options: RefusalOptions): Finding[] {
  const { authenticator } = issuer;
  let answers = known.get(authenticator);
  if (answers === undefined) {
    answers = new Map();
    known.set(authenticator, answers);
  }
  const key = JSON.stringify(options);
  let answer = answers.get(key);
  if (answer === undefined) {
    // Secrets have been reported where they stand: in the file, whichever field or comment it is.
    answer = findIssuerRefusals(authenticator, options).filter(({ rule }) => !isSecret(rule));
    answers.set(key, answer);
  }
  return answer.map((refusal) => explainRefusal(refusal, issuer, refusal.path));
}

function isSecret(rule: Refusal['rule']): boolean {
  return rule === 'private-key' || rule === 'secret-material';
}
