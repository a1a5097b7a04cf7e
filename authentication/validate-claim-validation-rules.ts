import type { ClaimValidationRule } from './configuration.ts';
import type { FieldError } from './field-error.ts';
import { fieldsByVersion } from './fields-by-version.ts';
import { judgeExpression } from './judge-expression.ts';

/**
 * Validates `claimValidationRules` as upstream's `validateClaimValidationRules` does: each rule is either a claim with
 * its value or an expression with its message, none is repeated, and the expressions compile to a bool. It also tells
 * whether one that compiled uses `claims.email_verified`.
 */
export function validateClaimValidationRules(
  rules: readonly ClaimValidationRule[],
  path: FieldError['path'],
  minor: number,
): { readonly errors: FieldError[]; readonly usesVerified: boolean } {
  if (rules.length === 0) return { errors: [], usesVerified: false };
  const errors: FieldError[] = [];
  const seenClaims = new Set<string>();
  const seenExpressions = new Set<string>();
  let usesVerified = false;
  for (const [index, entry] of rules.entries()) {
    const rulePath = [...path, index];
    const { claim, expression, message, requiredValue } = entry ?? {};
    if (claim && expression) {
      errors.push(invalid(rulePath, claim, "claim and expression can't both be set"));
    } else if (claim) {
      if (message)
        errors.push(invalid([...rulePath, 'message'], message, misplaced('message', 'claim', minor)));
      if (seenClaims.has(claim)) errors.push(duplicate([...rulePath, 'claim'], claim));
      seenClaims.add(claim);
    } else if (expression) {
      if (requiredValue) {
        const detail = misplaced('requiredValue', 'expression', minor);
        errors.push(invalid([...rulePath, 'requiredValue'], requiredValue, detail));
      }
      const expressionPath = [...rulePath, 'expression'];
      if (seenExpressions.has(expression)) {
        errors.push(duplicate(expressionPath, expression));
        continue;
      }
      seenExpressions.add(expression);
      const verdict = judgeExpression(expression, { environment: 'claims', minor, mustBeBool: true });
      if (verdict.error !== undefined) errors.push({ ...verdict.error, path: expressionPath });
      usesVerified ||= verdict.usesVerified;
    } else {
      errors.push({
        rule: 'claim-validation-rule',
        path: rulePath,
        type: 'Required value',
        detail: 'claim or expression is required',
      });
    }
  }
  return { errors, usesVerified };
}

function misplaced(field: string, other: string, minor: number): string {
  return minor >= fieldsByVersion.terseMessages
    ? `may not be specified when ${other} is set`
    : `${field} can't be set when ${other} is set`;
}

function invalid(path: FieldError['path'], value: string, detail: string): FieldError {
  return { rule: 'claim-validation-rule', path, type: 'Invalid value', value, detail };
}

function duplicate(path: FieldError['path'], value: string): FieldError {
  return { rule: 'claim-validation-rule', path, type: 'Duplicate value', value, detail: '' };
}
