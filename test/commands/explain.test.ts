import { expect, test } from 'vitest';
import { explain } from '../../commands/explain.ts';
import type { Outcome } from '../../commands/outcome.ts';
import { printRule } from '../../commands/report/print-rule.ts';
import { rules } from '../../model/rules/rules.ts';
import { makeWorld } from './make-world.ts';

const run = (...positionals: string[]) => explain.run({ positionals, flags: {} }, makeWorld()) as Outcome;

test('lists every rule', () => {
  const lines = run().stdout!.trimEnd().split('\n');
  expect(lines).toHaveLength(rules.length);
  for (const [index, { id }] of rules.entries()) expect(lines[index]).toMatch(new RegExp(`^${id} +\\S`));
  expect(lines[0]).toContain(rules[0]!.title);
});

test.each(rules.map((rule) => [rule.id, rule] as const))('explains %s', (id, rule) => {
  expect(run(id)).toEqual({
    exitCode: 0,
    stdout: `${id}\n\n${printRule(rule)}\n\nOn the web page of all rules: docs/rules/index.html#${id}\n`,
  });
});

test('knows what a mistyped rule was meant to be', () => {
  expect(() => run('imag-digest')).toThrow('There is no rule "imag-digest". Did you mean "image-digest"?');
  expect(() => run('xyzzy')).toThrow('`trustplane explain` lists the rules');
});
