import { findRule, type RuleId } from '../../model/rules/rules.ts';

/**
 * Whether an import writes an exception for a rule that its source breaks. Not for a missing way in: nothing of the
 * source brought that about, and it is written down in a minute.
 */
export function isExcusable(rule: RuleId): boolean {
  return rule !== 'way-in' && findRule(rule)?.exceptable === true;
}
