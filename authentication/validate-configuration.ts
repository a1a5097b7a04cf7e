import { authenticatorLimit } from './authenticator-limit.ts';
import type { AuthenticationConfiguration } from './configuration.ts';
import type { FieldError } from './field-error.ts';
import { fieldsByVersion } from './fields-by-version.ts';
import { findNewerFields } from './find-newer-fields.ts';
import { quoteGoString } from './quote-go-string.ts';
import { validateAnonymous } from './validate-anonymous.ts';
import { validateClaimMappings } from './validate-claim-mappings.ts';
import { validateClaimValidationRules } from './validate-claim-validation-rules.ts';
import { validateIssuer } from './validate-issuer.ts';
import { validateUserValidationRules } from './validate-user-validation-rules.ts';
import type { ValidationOptions } from './validation-options.ts';

const firstMinors = new Map<string, number>(Object.entries(fieldsByVersion.apiVersions));

/**
 * Everything that kube-apiserver of one minor has against a decoded document, in upstream's order and wording
 * (`ValidateAuthenticationConfiguration`). Empty when there is nothing.
 *
 * As upstream does, it stops at what the decoder refuses, then at too many authenticators; all else is collected.
 * Null counts as absent. The document must have the types of its fields.
 */
export function validateConfiguration(
  configuration: AuthenticationConfiguration,
  options: ValidationOptions,
): FieldError[] {
  const undecodable = checkApiVersion(configuration, options.minor);
  if (undecodable !== undefined) return [undecodable];
  const newer = findNewerFields(configuration, options.minor);
  if (newer.length > 0) return newer;
  const authenticators = configuration.jwt ?? [];
  const limit = options.authenticatorLimit ?? authenticatorLimit;
  if (authenticators.length > limit) return [tooMany(authenticators.length, limit)];
  return [
    ...validateAuthenticators(authenticators, options),
    ...validateAnonymous(configuration.anonymous ?? undefined, options),
  ];
}

function checkApiVersion(configuration: AuthenticationConfiguration, minor: number): FieldError | undefined {
  const apiVersion = configuration.apiVersion ?? '';
  const kind = configuration.kind ?? '';
  const firstMinor = firstMinors.get(apiVersion);
  if (kind === 'AuthenticationConfiguration' && firstMinor !== undefined && firstMinor <= minor)
    return undefined;
  return {
    rule: 'api-version',
    path: ['apiVersion'],
    type: 'Unsupported value',
    value: apiVersion,
    // Upstream goes on with the name of its scheme, which is a line number of its own source.
    detail: `no kind ${quoteGoString(kind)} is registered for version ${quoteGoString(apiVersion)}`,
  };
}

function tooMany(count: number, limit: number): FieldError {
  const detail = `must have at most ${limit} items`;
  return { rule: 'authenticator-limit', path: ['jwt'], type: 'Too many', value: count, detail };
}

function validateAuthenticators(
  authenticators: NonNullable<AuthenticationConfiguration['jwt']>,
  options: ValidationOptions,
): FieldError[] {
  const { minor } = options;
  const urls = new Set<string>();
  const discoveryUrls = new Set<string>();
  const errors: FieldError[] = [];
  for (const [index, entry] of authenticators.entries()) {
    const path = ['jwt', index];
    const authenticator = entry ?? {};
    const { url, discoveryURL } = authenticator.issuer ?? {};
    const rules = validateClaimValidationRules(
      authenticator.claimValidationRules ?? [],
      [...path, 'claimValidationRules'],
      minor,
    );
    errors.push(...validateIssuer(authenticator.issuer ?? {}, [...path, 'issuer'], options), ...rules.errors);
    errors.push(
      ...validateClaimMappings(
        authenticator.claimMappings ?? {},
        [...path, 'claimMappings'],
        minor,
        rules.usesVerified,
      ),
    );
    if (authenticator.userValidationRules) {
      const rulesPath = [...path, 'userValidationRules'];
      errors.push(...validateUserValidationRules(authenticator.userValidationRules, rulesPath, minor));
    }
    if (isRepeated(url ?? '', urls)) errors.push(duplicate('duplicate-issuer', url ?? '', index, 'url'));
    if (discoveryURL && isRepeated(discoveryURL, discoveryUrls))
      errors.push(duplicate('discovery-url', discoveryURL, index, 'discoveryURL'));
  }
  return errors;
}

function isRepeated(value: string, seen: Set<string>): boolean {
  if (seen.has(value)) return true;
  seen.add(value);
  return false;
}

function duplicate(
  rule: 'duplicate-issuer' | 'discovery-url',
  value: string,
  index: number,
  field: 'url' | 'discoveryURL',
): FieldError {
  return { rule, path: ['jwt', index, 'issuer', field], type: 'Duplicate value', value, detail: '' };
}
