import { quoteGoString as quote } from '../quote-go-string.ts';
import type { Journey } from './journey.ts';
import { unmarshalClaim } from './unmarshal-claim.ts';

/**
 * The user name, as upstream's `getUsername` has it. A claim that is null or empty is taken: the name is the bare
 * prefix then, or empty. An expression must give a string that is not.
 */
export function mapUsername(journey: Journey): string {
  const { username: expression, configuration, index } = journey.authenticator;
  if (expression !== undefined) {
    const prefix = 'oidc: error evaluating username claim expression: ';
    const value = journey.evaluate(expression, journey.claims, 'username', prefix);
    const step = { about: 'username', path: expression.path, expression: expression.text, value } as const;
    if (typeof value !== 'string') {
      return journey.refuse(`${prefix}username claim expression must return a string`, step);
    }
    if (value === '') return journey.refuse('oidc: empty username via CEL expression is not allowed', step);
    journey.note({ ...step, outcome: 'passed', detail: 'the expression gives the user name' });
    return value;
  }
  const path = ['jwt', index, 'claimMappings', 'username', 'claim'];
  const { claim = '', prefix = '' } = configuration.claimMappings?.username ?? {};
  const found = journey.find(claim);
  const read = found === undefined ? { error: 'claim not present' } : unmarshalClaim.string(found);
  if ('error' in read) {
    return journey.refuse(`oidc: parse username claims ${quote(claim)}: ${read.error}`, {
      about: 'username',
      path,
    });
  }
  if (claim === 'email') checkEmailVerified(journey, path);
  const value = prefix + read.value;
  const detail = `claim ${quote(claim)} ${prefix === '' ? 'without a prefix' : `with prefix ${quote(prefix)}`}`;
  journey.note({ about: 'username', outcome: 'passed', path, value, detail });
  return value;
}

function checkEmailVerified(journey: Journey, path: readonly (string | number)[]): void {
  const found = journey.find('email_verified');
  const step = { about: 'username', path } as const;
  if (found === undefined) {
    journey.note({ ...step, outcome: 'passed', detail: 'there is no email_verified, which is accepted' });
    return;
  }
  const verified = unmarshalClaim.bool(found);
  if ('error' in verified) journey.refuse(`oidc: parse 'email_verified' claim: ${verified.error}`, step);
  else if (!verified.value) journey.refuse('oidc: email not verified', step);
  else journey.note({ ...step, outcome: 'passed', detail: 'email_verified is true' });
}
