import type { UserValidationRule } from './configuration.ts';
import type { FieldError } from './field-error.ts';
import { fieldsByVersion } from './fields-by-version.ts';

/**
 * Validates `userValidationRules` as upstream's `validateUserValidationRules` does, without compiling the
 * expressions: each rule has one, and none is repeated.
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
    const at = { rule: 'user-validation-rule', path: [...path, index, 'expression'] } as const;
    if (expression === '') {
      const detail = minor < fieldsByVersion.terseMessages ? 'expression is required' : '';
      errors.push({ ...at, type: 'Required value', detail });
    } else if (seen.has(expression)) {
      errors.push({ ...at, type: 'Duplicate value', value: expression, detail: '' });
    }
    seen.add(expression);
  }
  return errors;
}
