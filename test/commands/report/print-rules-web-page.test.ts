import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printRulesWebPage } from '../../../commands/report/print-rules-web-page.ts';
import { ruleGroups } from '../../../model/rules/rule-groups.ts';
import { rules } from '../../../model/rules/rules.ts';

const page = printRulesWebPage(ruleGroups);

test('the groups hold every rule once', () => {
  const grouped = ruleGroups.flatMap((group) => group.rules.map(({ id }) => id));
  expect(grouped.sort()).toEqual(rules.map(({ id }) => id).sort());
});

test('every rule has one anchor, and every link leads to one', () => {
  const anchors = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  expect(new Set(anchors).size).toBe(anchors.length);
  for (const { id } of rules) expect(anchors).toContain(id);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(anchors).toContain(target);
});

test('needs neither scripts nor anything from elsewhere', () => {
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i);
  expect([...page.matchAll(/href="([^"]*)"/g)].every(([, href]) => href!.startsWith('#'))).toBe(true);
});

test('what a rule says cannot become markup', () => {
  const [first] = rules;
  const rule = {
    ...first!,
    title: 'A < b & "c"',
    reason: '`<script>`',
    bad: "</pre><b>\n'\u202e'\n",
    good: '&amp;\n',
  };
  const printed = printRulesWebPage([{ title: 'One', rules: [rule] }]);
  expect(printed).toContain('A &lt; b &amp; &quot;c&quot;');
  expect(printed).toContain('<code>&lt;script&gt;</code>');
  expect(printed).toContain('<pre>&lt;/pre&gt;&lt;b&gt;\n&#39;\\u{202E}&#39;</pre>');
  expect(printed).toContain('&amp;amp;');
});

test('the committed page is this one', () => {
  expect(readFileSync('docs/rules/index.html', 'utf8')).toBe(page);
});
