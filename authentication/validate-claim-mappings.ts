import type { ClaimMappings, PrefixedClaimOrExpression } from './configuration.ts';
import type { FieldError } from './field-error.ts';
import { fieldsByVersion } from './fields-by-version.ts';
import { type ExpressionVerdict, judgeExpression } from './judge-expression.ts';
import { validateExtraMappings } from './validate-extra-mappings.ts';

/** What became of a mapping; there is a verdict only where it has an expression that counts. */
interface Mapped {
  readonly errors: readonly FieldError[];
  readonly verdict?: ExpressionVerdict;
}

const unverified =
  'claims.email_verified must be used in claimMappings.username.expression or claimMappings.extra[*].valueExpression or claimValidationRules[*].expression when claims.email is used in claimMappings.username.expression';

/**
 * Validates `claimMappings` as upstream's `validateClaimMappings` does. Only the user name is required; groups with a
 * prefix and nothing else pass. The rule about e-mail addresses is left out where the user name has any other fault,
 * and counts only expressions that compiled.
 *
 * @param verifiedByRules whether one of the claim validation rules uses `claims.email_verified`
 */
export function validateClaimMappings(
  mappings: ClaimMappings,
  path: FieldError['path'],
  minor: number,
  verifiedByRules: boolean,
): FieldError[] {
  const username = validatePrefixed(mappings.username ?? {}, [...path, 'username'], minor, true);
  const extra = validateExtraMappings(mappings.extra ?? [], [...path, 'extra'], minor);
  const errors = [
    ...username.errors,
    ...(mappings.groups ? validatePrefixed(mappings.groups, [...path, 'groups'], minor, false).errors : []),
    ...(mappings.uid ? validateUid(mappings.uid, [...path, 'uid'], minor) : []),
    ...extra.errors,
  ];
  const { usesEmail = false, usesVerified = false } = username.verdict ?? {};
  if (usesEmail && !usesVerified && !extra.usesVerified && !verifiedByRules) {
    errors.push({
      rule: 'email-verified',
      path: [...path, 'username', 'expression'],
      type: 'Invalid value',
      value: mappings.username!.expression!,
      detail: unverified,
    });
  }
  return errors;
}

function validateUid(
  { claim, expression }: NonNullable<ClaimMappings['uid']>,
  path: FieldError['path'],
  minor: number,
): readonly FieldError[] {
  if (claim && expression) return [bothSet(path)];
  return expression ? compile(expression, path, minor).errors : [];
}

function validatePrefixed(
  mapping: PrefixedClaimOrExpression,
  path: FieldError['path'],
  minor: number,
  required: boolean,
): Mapped {
  const { claim, expression } = mapping;
  const prefix = mapping.prefix ?? undefined;
  if (claim && expression) return { errors: [bothSet(path)] };
  if (expression) {
    const mapped = compile(expression, path, minor);
    if (prefix === undefined) return mapped;
    const detail =
      minor >= fieldsByVersion.terseMessages
        ? 'may not be specified when expression is set'
        : "prefix can't be set when expression is set";
    const misplaced = {
      rule: 'claim-mapping',
      path: [...path, 'prefix'],
      type: 'Invalid value',
      detail,
    } as const;
    return { errors: [{ ...misplaced, value: prefix }, ...mapped.errors] };
  }
  if (claim && prefix === undefined) {
    const detail =
      'prefix is required when claim is set. It can be set to an empty string to disable prefixing';
    return { errors: [{ rule: 'claim-mapping', path: [...path, 'prefix'], type: 'Required value', detail }] };
  }
  if (!required || claim) return { errors: [] };
  const detail = 'claim or expression is required';
  return { errors: [{ rule: 'claim-mapping', path, type: 'Required value', detail }] };
}

function compile(expression: string, path: FieldError['path'], minor: number): Mapped {
  const verdict = judgeExpression(expression, { environment: 'claims', minor, mustBeBool: false });
  if (verdict.error === undefined) return { errors: [], verdict };
  return { errors: [{ ...verdict.error, path: [...path, 'expression'] }] };
}

function bothSet(path: FieldError['path']): FieldError {
  const detail = "claim and expression can't both be set";
  return { rule: 'claim-mapping', path, type: 'Invalid value', value: '', detail };
}
