import type { Issuer } from './configuration.ts';
import type { FieldError } from './field-error.ts';
import { fieldsByVersion } from './fields-by-version.ts';
import { parseCertificates } from './parse-certificates.ts';
import { trimEndOf } from './trim-end-of.ts';
import { validateAudiences } from './validate-audiences.ts';
import { validateEgressSelector } from './validate-egress-selector.ts';
import { validateUrl } from './validate-url.ts';
import type { ValidationOptions } from './validation-options.ts';

/**
 * Validates one `issuer` as upstream's `validateIssuer` does. URLs are compared as they are written: `https://a/`
 * and `https://a` are two issuers.
 */
export function validateIssuer(
  issuer: Issuer,
  path: FieldError['path'],
  options: ValidationOptions,
): FieldError[] {
  return [
    ...validateIssuerUrl(issuer.url ?? '', [...path, 'url'], options),
    ...validateDiscoveryUrl(issuer, [...path, 'discoveryURL'], options.minor),
    ...validateAudiences(issuer, path, options.minor),
    ...validateCertificateAuthority(issuer.certificateAuthority ?? '', [...path, 'certificateAuthority']),
    ...validateEgressSelector(
      issuer.egressSelectorType ?? '',
      [...path, 'egressSelectorType'],
      options.egressSelectorTypes,
    ),
  ];
}

function validateIssuerUrl(url: string, path: FieldError['path'], options: ValidationOptions): FieldError[] {
  if (url === '') {
    const detail = options.minor < fieldsByVersion.terseMessages ? 'URL is required' : '';
    return [{ rule: 'issuer-url', path, type: 'Required value', detail }];
  }
  const errors = validateUrl(url, 'issuer-url', path, options.minor);
  if (!options.disallowedIssuers.includes(url)) return errors;
  const all = [...new Set(options.disallowedIssuers)].sort().join(' ');
  const detail = `URL must not overlap with disallowed issuers: [${all}]`;
  return [{ rule: 'own-issuer', path, type: 'Invalid value', value: url, detail }, ...errors];
}

function validateDiscoveryUrl(issuer: Issuer, path: FieldError['path'], minor: number): FieldError[] {
  const discoveryUrl = issuer.discoveryURL ?? '';
  if (discoveryUrl === '') return [];
  const errors = validateUrl(discoveryUrl, 'discovery-url', path, minor);
  if (!issuer.url || trimEndOf(issuer.url, '/') !== trimEndOf(discoveryUrl, '/')) return errors;
  const detail = 'discoveryURL must be different from URL';
  return [{ rule: 'discovery-url', path, type: 'Invalid value', value: discoveryUrl, detail }, ...errors];
}

function validateCertificateAuthority(pem: string, path: FieldError['path']): FieldError[] {
  if (pem === '') return [];
  const parsed = parseCertificates(pem);
  if (!('error' in parsed)) return [];
  return [
    { rule: 'certificate-authority', path, type: 'Invalid value', value: '<omitted>', detail: parsed.error },
  ];
}
