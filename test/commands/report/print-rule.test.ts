import { describe, expect, test } from 'vitest';
import { printRule } from '../../../commands/report/print-rule.ts';
import { findRule, rules } from '../../../model/rules/rules.ts';
import { expectGolden } from '../expect-golden.ts';

describe('printRule', () => {
  test('says whose rule it is, whether it can be excepted and whether the date counts', () => {
    expect(printRule(findRule('issuer-url')!)).toContain(
      "Error; kube-apiserver's own rule; it cannot be excepted.",
    );
    expect(printRule(findRule('expired-exception')!)).toContain('It depends on the date');
    expectGolden('rule.txt', `${printRule(findRule('image-digest')!)}\n`);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s keeps every word', (_, rule) => {
    const words = printRule(rule).replace(/\s+/g, ' ');
    for (const text of [rule.title, rule.reason, rule.fix, ...rule.source])
      expect(words).toContain(text.replace(/\s+/g, ' '));
  });
});
