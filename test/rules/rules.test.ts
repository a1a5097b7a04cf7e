import { expect, test } from 'vitest';
import { printRule } from '../../commands/report/print-rule.ts';
import { rules } from '../../model/rules/rules.ts';

test.each(rules.map((rule) => [rule.id, rule] as const))(
  '%s says why, whence, what to do and how',
  (_, rule) => {
    expect(rule.reason).toMatch(/^[^\n]{30,}[.)]$/);
    expect(rule.source.length).toBeGreaterThan(0);
    for (const source of rule.source) expect(source).toMatch(/^\S.{3,}[^.\s]$/);
    expect(rule.fix).toMatch(/^\S.{9,}\.$/);
    expect(rule.bad.trim()).not.toBe('');
    expect(rule.good.trim()).not.toBe('');
    expect(rule.bad).not.toBe(rule.good);
    expect(printRule(rule)).toContain('Source: ');
    if (rule.origin === 'upstream') expect(rule.exceptable).toBe(false);
  },
);
