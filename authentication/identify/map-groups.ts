import { quoteGoString as quote } from '../quote-go-string.ts';
import { convertToStrings } from './convert-to-strings.ts';
import type { Journey } from './journey.ts';
import { unmarshalClaim } from './unmarshal-claim.ts';

/**
 * The groups, as upstream's `getGroups` has them: of a claim every string with its prefix, empty ones too, in their
 * order and as often as they are there; of an expression those that are not empty. Null where there are none.
 */
export function mapGroups(journey: Journey): readonly string[] | null {
  const { groups: expression, configuration, index } = journey.authenticator;
  if (expression !== undefined) {
    const prefix = 'oidc: error evaluating group claim expression: ';
    const value = journey.evaluate(expression, journey.claims, 'groups', prefix);
    const step = { about: 'groups', path: expression.path, expression: expression.text, value } as const;
    const groups = convertToStrings(value);
    if (groups === undefined) {
      return journey.refuse(`${prefix}expression must return a string or a list of strings`, step);
    }
    journey.note({ ...step, outcome: 'passed', detail: `the expression gives ${count(groups.length)}` });
    return groups.length === 0 ? null : groups;
  }
  const { claim = '', prefix = '' } = configuration.claimMappings?.groups ?? {};
  if (claim === '') return null;
  const step = { about: 'groups', path: ['jwt', index, 'claimMappings', 'groups', 'claim'] } as const;
  const found = journey.find(claim);
  if (found === undefined) {
    journey.note({ ...step, outcome: 'passed', detail: `there is no claim ${quote(claim)}: no groups` });
    return null;
  }
  const read = unmarshalClaim.strings(found);
  if ('error' in read) {
    return journey.refuse(`oidc: parse groups claim ${quote(claim)}: ${read.error}`, step);
  }
  const groups = read.value?.map((group) => prefix + group) ?? null;
  const how = prefix === '' ? 'without a prefix' : `with prefix ${quote(prefix)}`;
  const detail = `claim ${quote(claim)} gives ${count(groups?.length ?? 0)} ${how}`;
  journey.note({ ...step, outcome: 'passed', detail, value: groups });
  return groups;
}

function count(groups: number): string {
  return groups === 1 ? '1 group' : `${groups} groups`;
}
