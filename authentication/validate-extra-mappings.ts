import type { ExtraMapping } from './configuration.ts';
import type { FieldError } from './field-error.ts';
import { fieldsByVersion } from './fields-by-version.ts';
import { isDomainPrefixedPath } from './is-domain-prefixed-path.ts';
import { judgeExpression } from './judge-expression.ts';

/**
 * Validates `claimMappings.extra`, the part of upstream's `validateClaimMappings` that loops over it: keys are
 * domain-prefixed, lower case, not Kubernetes' own (since 1.32) and not repeated; values are expressions that compile.
 * It also tells whether one that compiled uses `claims.email_verified`.
 */
export function validateExtraMappings(
  mappings: readonly ExtraMapping[],
  path: FieldError['path'],
  minor: number,
): { readonly errors: FieldError[]; readonly usesVerified: boolean } {
  if (mappings.length === 0) return { errors: [], usesVerified: false };
  const terse = minor >= fieldsByVersion.terseMessages;
  const rule = 'extra-mapping';
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  let usesVerified = false;
  for (const [index, mapping] of mappings.entries()) {
    const key = mapping?.key ?? '';
    const keyPath = [...path, index, 'key'];
    const invalid = (value: string, detail: string): void => {
      errors.push({ rule, path: keyPath, type: 'Invalid value', value, detail });
    };
    if (key === '') errors.push({ rule, path: keyPath, type: 'Required value', detail: '' });
    else for (const fault of isDomainPrefixedPath(key)) invalid(fault.value, fault.detail);
    if (key !== key.toLowerCase()) invalid(key, terse ? 'must be lowercase' : 'key must be lowercase');
    if (minor >= fieldsByVersion.reservedExtraKeys && isReserved(key)) {
      invalid(key, 'k8s.io, kubernetes.io and their subdomains are reserved for Kubernetes use');
    }
    if (seen.has(key)) {
      errors.push({ rule, path: keyPath, type: 'Duplicate value', value: key, detail: '' });
      continue;
    }
    seen.add(key);
    const valuePath = [...path, index, 'valueExpression'];
    const expression = mapping?.valueExpression ?? '';
    if (expression === '') {
      const detail = terse ? '' : 'valueExpression is required';
      errors.push({ rule, path: valuePath, type: 'Required value', detail });
      continue;
    }
    const verdict = judgeExpression(expression, { environment: 'claims', minor, mustBeBool: false });
    if (verdict.error !== undefined) errors.push({ ...verdict.error, path: valuePath });
    usesVerified ||= verdict.usesVerified;
  }
  return { errors, usesVerified };
}

function isReserved(key: string): boolean {
  return /^([^/]*\.)?(kubernetes\.io|k8s\.io)\//.test(key);
}
