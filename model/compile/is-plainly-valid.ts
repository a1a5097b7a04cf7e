import { authenticatorLimit } from '../../authentication/authenticator-limit.ts';
import type { AuthenticationConfiguration, JWTAuthenticator } from '../../authentication/configuration.ts';
import { validateConfiguration } from '../../authentication/validate-configuration.ts';
import type { ValidationOptions } from '../../authentication/validation-options.ts';
import type { CompiledCluster } from './compiled-cluster.ts';
import { isSoundAuthority } from './is-sound-authority.ts';

type Head = Omit<AuthenticationConfiguration, 'jwt' | 'anonymous'>;

/** By what else validity depends on, of which a fleet has few. */
const known = new Map<string, WeakMap<JWTAuthenticator, boolean>>();
const limit = 1000;

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
  const { anonymous: _, ...head } = rest;
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
  const answers = recall(key);
  const filled = recall(`+${key}`);
  return entries.every((entry, index) => {
    const { authenticator } = issuers[index]!;
    if (entry === authenticator) return isIssuerValid(entry, entry, head, options, answers);
    // Of a single audience upstream asks only that it is not empty, so that one cluster's answer is that of all.
    return entry.issuer?.audiences?.[0] !== '' && isIssuerValid(authenticator, entry, head, options, filled);
  });
}

function recall(key: string): WeakMap<JWTAuthenticator, boolean> {
  let answers = known.get(key);
  if (answers === undefined) {
    answers = new WeakMap();
    if (known.size === limit) known.clear();
    known.set(key, answers);
  }
  return answers;
}

function isIssuerValid(
  authenticator: JWTAuthenticator,
  entry: JWTAuthenticator,
  head: Head,
  options: ValidationOptions,
  answers: WeakMap<JWTAuthenticator, boolean>,
): boolean {
  let answer = answers.get(authenticator);
  if (answer === undefined) {
    answer = isEntryValid(entry, head, options);
    answers.set(authenticator, answer);
  }
  return answer;
}

function isEntryValid(entry: JWTAuthenticator, head: Head, options: ValidationOptions): boolean {
  const { certificateAuthority, ...issuer } = entry.issuer ?? {};
  return (
    (certificateAuthority === undefined || isSoundAuthority(certificateAuthority)) &&
    validateConfiguration({ jwt: [{ ...entry, issuer }], ...head }, options).length === 0
  );
}
