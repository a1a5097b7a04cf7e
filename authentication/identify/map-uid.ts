import { quoteGoString as quote } from '../quote-go-string.ts';
import type { Journey } from './journey.ts';
import { unmarshalClaim } from './unmarshal-claim.ts';

/** The uid, as upstream's `getUID` has it. A claim that is not there refuses the token, unlike that of groups. */
export function mapUid(journey: Journey): string {
  const { uid: expression, configuration, index } = journey.authenticator;
  if (expression !== undefined) {
    const prefix = 'oidc: error evaluating uid claim expression: ';
    const value = journey.evaluate(expression, journey.claims, 'uid', prefix);
    const step = { about: 'uid', path: expression.path, expression: expression.text, value } as const;
    if (typeof value !== 'string') {
      return journey.refuse(`${prefix}uid claim expression must return a string`, step);
    }
    journey.note({ ...step, outcome: 'passed', detail: 'the expression gives the uid' });
    return value;
  }
  const claim = configuration.claimMappings?.uid?.claim ?? '';
  if (claim === '') return '';
  const step = { about: 'uid', path: ['jwt', index, 'claimMappings', 'uid', 'claim'] } as const;
  const found = journey.find(claim);
  const read = found === undefined ? { error: 'claim not present' } : unmarshalClaim.string(found);
  if ('error' in read) return journey.refuse(`oidc: parse uid claim ${quote(claim)}: ${read.error}`, step);
  journey.note({ ...step, outcome: 'passed', detail: `claim ${quote(claim)}`, value: read.value });
  return read.value;
}
