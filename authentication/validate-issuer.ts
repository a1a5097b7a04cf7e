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
  const { url, discoveryURL, certificateAuthority, egressSelectorType } = issuer;
  const errors = validateIssuerUrl(url ?? '', path, options);
  if (discoveryURL) errors.push(...validateDiscoveryUrl(discoveryURL, url, path, options.minor));
  errors.push(...validateAudiences(issuer, path, options.minor));
  if (certificateAuthority) errors.push(...validateCertificateAuthority(certificateAuthority, path));
  if (egressSelectorType) {
    const selectorPath = [...path, 'egressSelectorType'];
    errors.push(...validateEgressSelector(egressSelectorType, selectorPath, options.egressSelectorTypes));
  }
  return errors;
}

function validateIssuerUrl(
  url: string,
  issuerPath: FieldError['path'],
  options: ValidationOptions,
): FieldError[] {
  const path = [...issuerPath, 'url'];
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

function validateDiscoveryUrl(
  discoveryUrl: string,
  url: string | undefined,
  issuerPath: FieldError['path'],
  minor: number,
): FieldError[] {
  const path = [...issuerPath, 'discoveryURL'];
  const errors = validateUrl(discoveryUrl, 'discovery-url', path, minor);
  if (!url || trimEndOf(url, '/') !== trimEndOf(discoveryUrl, '/')) return errors;
  const detail = 'discoveryURL must be different from URL';
  return [{ rule: 'discovery-url', path, type: 'Invalid value', value: discoveryUrl, detail }, ...errors];
}

function validateCertificateAuthority(pem: string, issuerPath: FieldError['path']): FieldError[] {
  const parsed = parseCertificates(pem);
  if (!('error' in parsed)) return [];
  const path = [...issuerPath, 'certificateAuthority'];
  return [
    { rule: 'certificate-authority', path, type: 'Invalid value', value: '<omitted>', detail: parsed.error },
  ];
}
