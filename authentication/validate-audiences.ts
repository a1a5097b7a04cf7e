import type { Issuer } from './configuration.ts';
import type { FieldError } from './field-error.ts';
import { fieldsByVersion } from './fields-by-version.ts';
import { printFieldPath } from './print-field-path.ts';
import { printGoJson } from './print-go-json.ts';

/**
 * Validates `issuer.audiences` and `issuer.audienceMatchPolicy`, as upstream's `validateAudiences` does; `path` is
 * the issuer's. Without an audience the policy is not looked at.
 */
export function validateAudiences(issuer: Issuer, path: FieldError['path'], minor: number): FieldError[] {
  const audiences = issuer.audiences ?? [];
  // Nearly every issuer has one audience, and then nothing else can be wrong.
  if (audiences.length === 1 && audiences[0] && !issuer.audienceMatchPolicy) return [];
  const terse = minor >= fieldsByVersion.terseMessages;
  const rule = 'audiences';
  const audiencesPath = [...path, 'audiences'];
  if (audiences.length === 0) {
    const detail = `at least one ${printFieldPath(audiencesPath)} is required`;
    return [{ rule, path: audiencesPath, type: 'Required value', detail }];
  }
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of audiences.entries()) {
    const audience = entry ?? '';
    const entryPath = [...audiencesPath, index];
    if (audience === '') {
      const detail = terse ? '' : "audience can't be empty";
      errors.push({ rule, path: entryPath, type: 'Required value', detail });
    }
    if (seen.has(audience)) {
      errors.push({ rule, path: entryPath, type: 'Duplicate value', value: audience, detail: '' });
    }
    seen.add(audience);
  }
  const policy = issuer.audienceMatchPolicy ?? '';
  if (policy === 'MatchAny' || (policy === '' && audiences.length === 1)) return errors;
  const detail =
    audiences.length > 1
      ? 'audienceMatchPolicy must be MatchAny for multiple audiences'
      : 'audienceMatchPolicy must be empty or MatchAny for single audience';
  errors.push({
    rule,
    path: [...path, 'audienceMatchPolicy'],
    type: 'Invalid value',
    value: policy,
    // The policy has a type of its own in Go, so newer releases print it as JSON and not as a Go string.
    ...(terse && { printedValue: printGoJson(policy) }),
    detail,
  });
  return errors;
}
