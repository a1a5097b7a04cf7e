import { convertToStrings } from './convert-to-strings.ts';
import type { Journey } from './journey.ts';

const credentialIdKey = 'authentication.kubernetes.io/credential-id';
/** The first minor that takes the credential id from `jti`. */
const credentialIdSince = 32;

/**
 * The extra attributes, as upstream's `getExtra` has them: all expressions are evaluated before the result of any is
 * looked at, and keys without a value are left out. Null where there are none.
 */
export function mapExtra(journey: Journey): Readonly<Record<string, readonly string[]>> | null {
  const { extra: mappings, minor } = journey.authenticator;
  const found = new Map<string, readonly string[]>();
  const jti = minor >= credentialIdSince ? journey.find('jti') : undefined;
  if (typeof jti === 'string' && jti !== '') {
    found.set(credentialIdKey, [`JTI=${jti}`]);
    const detail = `${credentialIdKey} comes from the claim jti by itself, without a mapping`;
    journey.note({ about: 'extra', outcome: 'added', detail, value: `JTI=${jti}` });
  }
  // Upstream does not say here what it was evaluating.
  const values = mappings.map(({ expression }) => journey.evaluate(expression, journey.claims, 'extra', ''));
  for (const [index, { key, expression }] of mappings.entries()) {
    const value = values[index]!;
    const step = { about: 'extra', path: expression.path, expression: expression.text, value } as const;
    const strings = convertToStrings(value);
    if (strings === undefined) {
      const prefix = `oidc: error evaluating extra claim expression: ${expression.text}: `;
      return journey.refuse(`${prefix}expression must return a string or a list of strings`, step);
    }
    if (strings.length > 0) found.set(key, strings);
    journey.note({ ...step, outcome: 'passed', detail: strings.length > 0 ? key : `${key} is left out` });
  }
  const sorted = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.length === 0 ? null : Object.fromEntries(sorted);
}
