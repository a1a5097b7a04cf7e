import { authenticatorLimit } from '../../authentication/authenticator-limit.ts';
import type { AuthenticationConfiguration, JWTAuthenticator } from '../../authentication/configuration.ts';
import { validateConfiguration } from '../../authentication/validate-configuration.ts';
import type { ValidationOptions } from '../../authentication/validation-options.ts';
import type { CompiledCluster } from './compiled-cluster.ts';
import { isSoundAuthority } from './is-sound-authority.ts';

const known = new WeakMap<JWTAuthenticator, Map<string, boolean>>();

/**
 * Whether nothing at all speaks against a cluster's document. Each issuer is judged by itself and remembered, because
 * a fleet of clusters shares its issuers; what issuers have to do with each other is looked at here. "No" only means
 * that the whole document has to be validated to say what is wrong.
 */
export function isPlainlyValid(
  { configuration, issuers }: Pick<CompiledCluster, 'configuration' | 'issuers'>,
  options: ValidationOptions,
): boolean {
  const { jwt: entries = [], ...rest } = configuration;
  if (entries.length > (options.authenticatorLimit ?? authenticatorLimit)) return false;
  const urls = new Set<string | undefined>();
  const discoveryUrls = new Set<string>();
  for (const { issuer } of entries) {
    const discoveryUrl = issuer?.discoveryURL;
    if (urls.has(issuer?.url) || (discoveryUrl !== undefined && discoveryUrls.has(discoveryUrl)))
      return false;
    urls.add(issuer?.url);
    if (discoveryUrl !== undefined) discoveryUrls.add(discoveryUrl);
  }
  if (validateConfiguration(rest, options).length > 0) return false;
  const key = JSON.stringify([configuration.apiVersion, options]);
  return entries.every((entry, index) => {
    const { authenticator } = issuers[index]!;
    if (entry === authenticator) return isIssuerValid(entry, entry, rest, options, key);
    // Of a single audience upstream asks only that it is not empty, so that one cluster's answer is that of all.
    return (
      entry.issuer?.audiences?.[0] !== '' && isIssuerValid(authenticator, entry, rest, options, `+${key}`)
    );
  });
}

function isIssuerValid(
  authenticator: JWTAuthenticator,
  entry: JWTAuthenticator,
  head: Omit<AuthenticationConfiguration, 'jwt'>,
  options: ValidationOptions,
  key: string,
): boolean {
  let answers = known.get(authenticator);
  if (answers === undefined) {
    answers = new Map();
    known.set(authenticator, answers);
  }
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = isEntryValid(entry, head, options);
    answers.set(key, answer);
  }
  return answer;
}

function isEntryValid(
  entry: JWTAuthenticator,
  { anonymous: _, ...head }: Omit<AuthenticationConfiguration, 'jwt'>,
  options: ValidationOptions,
): boolean {
  const { certificateAuthority, ...issuer } = entry.issuer ?? {};
  return (
    (certificateAuthority === undefined || isSoundAuthority(certificateAuthority)) &&
    validateConfiguration({ ...head, jwt: [{ ...entry, issuer }] }, options).length === 0
  );
}
