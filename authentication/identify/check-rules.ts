import type { CelInput } from '../cel/wrap-input.ts';
import type { PreparedRule } from './authenticator.ts';
import type { Journey } from './journey.ts';

/**
 * The rules that are expressions, about claims or about the user. All are evaluated before the result of any is looked
 * at, so an error in one hides that another, before it, is false.
 */
export function checkRules(
  journey: Journey,
  about: 'claim-rule' | 'user-rule',
  rules: readonly PreparedRule[],
  input: Readonly<Record<string, CelInput>>,
): void {
  const subject = about === 'claim-rule' ? 'claim validation expression' : 'user info validation rule';
  const prefix = `oidc: error evaluating ${subject}: `;
  const values = rules.map(({ expression }) => journey.evaluate(expression, input, about, prefix));
  for (const [index, { expression, message }] of rules.entries()) {
    const value = values[index]!;
    const step = { about, path: expression.path, expression: expression.text, value } as const;
    if (typeof value !== 'boolean') {
      journey.refuse(`${prefix}validation expression must return a boolean`, step);
    }
    if (!value) {
      journey.refuse(`${prefix}validation expression '${expression.text}' failed: ${message}`, step);
    }
    journey.note({ ...step, outcome: 'passed', detail: 'the rule holds' });
  }
}
