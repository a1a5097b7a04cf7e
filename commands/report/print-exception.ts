import type { Rule } from '../../model/rules/rule.ts';

/** An exception for a rule, as it is written into the object that it is for. */
export function printException({ id }: Rule): string {
  return `spec:\n  exceptions:\n  - rule: ${id}\n    reason: why the rule need not hold here\n    expires: 2027-06-30\n`;
}
