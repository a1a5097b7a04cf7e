import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printRule } from '../../../commands/report/print-rule.ts';
import { printRulesPage } from '../../../commands/report/print-rules-page.ts';
import { rules } from '../../../model/rules/rules.ts';

test('has a section with everything for every rule', () => {
  const page = printRulesPage(rules);
  for (const rule of rules) {
    expect(page).toContain(`\n## ${rule.id}\n\n${printRule(rule)}\n`);
    expect(page).toContain(`](#${rule.id}): `);
    for (const line of [...rule.bad.trimEnd().split('\n'), ...rule.good.trimEnd().split('\n')]) {
      expect(page).toContain(`    ${line}\n`);
    }
  }
});

test('ids are such that their headings have them as anchors', () => {
  for (const { id } of rules) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
});

test('the committed page is this one', () => {
  expect(readFileSync('docs/reference/rules.md', 'utf8')).toBe(printRulesPage(rules));
});
