import type { Finding } from '../diagnostics/finding.ts';
import { findRule, type RuleId } from '../rules/rules.ts';

/** What upstream refuses as well, told in our own words. */
const ours: readonly RuleId[] = ['kubernetes-version', 'no-audience'];

/** Whether an API server would load a cluster's document, by what was found wrong with it. What we alone refuse is loaded. */
export function isLoadable(findings: readonly Finding[]): boolean {
  return findings.every(({ rule, severity }) => {
    const known = findRule(rule);
    if (ours.includes(rule)) return false;
    return known?.origin !== 'upstream' || (severity ?? known.severity) !== 'error';
  });
}
