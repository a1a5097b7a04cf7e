import type { UserValidationRule } from './configuration.ts';
import type { FieldError } from './field-error.ts';
import { fieldsByVersion } from './fields-by-version.ts';
import { judgeExpression } from './judge-expression.ts';

/**
 * Validates `userValidationRules` as upstream's `validateUserValidationRules` does: each rule has an expression, none is
 * repeated, and each compiles to a bool.
 */
export function validateUserValidationRules(
  rules: readonly UserValidationRule[],
  path: FieldError['path'],
  minor: number,
): FieldError[] {
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of rules.entries()) {
    const expression = entry?.expression ?? '';
    const expressionPath = [...path, index, 'expression'];
    const at = { rule: 'user-validation-rule', path: expressionPath } as const;
    if (expression === '') {
      const detail = minor < fieldsByVersion.terseMessages ? 'expression is required' : '';
      errors.push({ ...at, type: 'Required value', detail });
      continue;
    }
    if (seen.has(expression)) {
      errors.push({ ...at, type: 'Duplicate value', value: expression, detail: '' });
      continue;
    }
    seen.add(expression);
    const { error } = judgeExpression(expression, { environment: 'user', minor, mustBeBool: true });
    if (error !== undefined) errors.push({ ...error, path: expressionPath });
  }
  return errors;
}
