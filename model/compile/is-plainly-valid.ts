import type { AuthenticationConfiguration, JWTAuthenticator } from '../../authentication/configuration.ts';
import { validateConfiguration } from '../../authentication/validate-configuration.ts';
import type { ValidationOptions } from '../../authentication/validation-options.ts';

const known = new WeakMap<JWTAuthenticator, Map<string, boolean>>();

/**
 * Whether nothing at all speaks against a document. Each entry is judged by itself and remembered, because a fleet
 * of clusters shares its issuers; what entries have to do with each other is looked at here. "No" only means that
 * the whole document has to be validated to say what is wrong.
 */
export function isPlainlyValid(
  configuration: AuthenticationConfiguration,
  options: ValidationOptions,
): boolean {
  const entries = configuration.jwt ?? [];
  if (entries.length > 64) return false;
  const urls = new Set(entries.map((entry) => entry.issuer?.url));
  const discoveryUrls = entries.flatMap((entry) => entry.issuer?.discoveryURL ?? []);
  if (urls.size < entries.length || new Set(discoveryUrls).size < discoveryUrls.length) return false;
  const { jwt: _, ...rest } = configuration;
  if (rest.anonymous !== undefined && validateConfiguration(rest, options).length > 0) return false;
  const key = JSON.stringify([configuration.apiVersion, options]);
  return entries.every((entry) => isEntryValid(entry, configuration, options, key));
}

function isEntryValid(
  entry: JWTAuthenticator,
  { apiVersion, kind }: AuthenticationConfiguration,
  options: ValidationOptions,
  key: string,
): boolean {
  let answers = known.get(entry);
  if (answers === undefined) {
    answers = new Map();
    known.set(entry, answers);
  }
  let answer = answers.get(key);
  if (answer === undefined) {
    answer =
      validateConfiguration(
        { ...(apiVersion && { apiVersion }), ...(kind && { kind }), jwt: [entry] },
        options,
      ).length === 0;
    answers.set(key, answer);
  }
  return answer;
}
