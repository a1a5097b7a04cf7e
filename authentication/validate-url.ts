import type { FieldError } from './field-error.ts';
import { fieldsByVersion } from './fields-by-version.ts';
import { parseGoUrl } from './parse-go-url.ts';

/**
 * What upstream asks of an issuer URL and of a discovery URL alike (`validateURL`): https, and neither user, query
 * nor fragment. It does not ask for a host, and an empty query or fragment passes. A URL that cannot be parsed gives
 * that one error.
 */
export function validateUrl(
  url: string,
  rule: 'issuer-url' | 'discovery-url',
  path: FieldError['path'],
  minor: number,
): FieldError[] {
  const invalid = (detail: string): FieldError => ({ rule, path, type: 'Invalid value', value: url, detail });
  const parsed = parseGoUrl(url, minor >= fieldsByVersion.strictColons);
  if ('error' in parsed) return [invalid(parsed.error)];
  const { scheme, hasUser, rawQuery, fragment } = parsed.url;
  const errors: FieldError[] = [];
  if (scheme !== 'https') errors.push(invalid('URL scheme must be https'));
  if (hasUser) errors.push(invalid('URL must not contain a username or password'));
  if (rawQuery !== '') errors.push(invalid('URL must not contain a query'));
  if (fragment !== '') errors.push(invalid('URL must not contain a fragment'));
  return errors;
}
