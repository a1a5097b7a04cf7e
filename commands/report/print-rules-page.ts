import type { Rule } from '../../model/rules/rule.ts';
import { printRule } from './print-rule.ts';

/** The reference page of all rules, as Markdown: a list, and a section for each with its id as the heading. */
export function printRulesPage(rules: readonly Rule[]): string {
  const list = rules.map(({ id, title }) => `- [\`${id}\`](#${id}): ${title}`);
  const sections = rules.map((rule) => `## ${rule.id}\n\n${printRule(rule)}\n`);
  return `<!-- Generated from model/rules by scripts/generate.ts. Change the rule, then run "npm run generate". -->

# Rules

Every finding carries the id of a rule; \`trustplane explain RULE\` prints the same text as this page. What
kube-apiserver itself refuses cannot be excepted; for some of Trustplane's own rules an object can, in
\`spec.exceptions\`, with a reason and a last day.

${list.join('\n')}

${sections.join('\n')}`;
}
