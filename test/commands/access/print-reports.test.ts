import { describe, expect, test } from 'vitest';
import { mapTexts } from '../../../commands/access/map-texts.ts';
import { printAccess } from '../../../commands/access/print-access.ts';
import { printChange } from '../../../commands/access/print-change.ts';
import { writeHeadline } from '../../../commands/access/write-headline.ts';
import type { AccessChange } from '../../../model/access/access-change.ts';
import { expectGolden } from '../expect-golden.ts';
import { makeAccessReport, makeChangeReport } from './sample-reports.ts';

const change = makeChangeReport();
const access = makeAccessReport();

describe('every format is the golden one', () => {
  test.each([
    ['text', 'txt'],
    ['markdown', 'md'],
    ['html', 'html'],
    ['json', 'json'],
    ['trailer', 'trailer'],
  ])('of a change: %s', (format, ending) => {
    expectGolden(`access/change.${ending}`, printChange(change, format, false));
  });

  test.each([
    ['text', 'txt'],
    ['markdown', 'md'],
    ['html', 'html'],
    ['json', 'json'],
  ])('of a list: %s', (format, ending) => {
    expectGolden(`access/list.${ending}`, printAccess(access, format, false));
  });
});

test('nothing that stands in a file drives the terminal', () => {
  const bad = '\u001b[31m\u202e\n\u0007';
  for (const color of [false, true]) {
    const text = printChange(
      mapTexts(change, (each) => (/^[a-z]+$/.test(each) ? each : each + bad)),
      'text',
      color,
    );
    expect(text).toContain('\\u{1B}[31m\\u{202E}\\u{A}\\u{7}');
    expect(text).not.toMatch(/[\u0007\u202e]|\u001b\[31m\\u/);
  }
  expect(printChange(change, 'text', true)).toContain('\u001b[31m-\u001b[0m gus');
});

/** What could break out of a place in Markdown or HTML, mention somebody, or link somewhere. */
const hostile =
  '</code></details><script>alert(1)</script> `x` **b** [l](https://evil.example) ![i](https://evil.example/x.png) @octocat #1 !2 $3 ~x %y www.evil.example |a| \\ "q\' &amp; <!-- -->';

describe('what stands in a file', () => {
  // What is one word is a state or a kind of ours.
  const bad = mapTexts(change, (text) => (/^[A-Za-z]+$/.test(text) ? text : `${text} ${hostile}`));

  test('cannot become markup, a link or a mention in Markdown', () => {
    const text = printChange(bad, 'markdown', false);
    const known =
      /<!-- trustplane access diff -->|<\/?(?:details|summary|code)>|`[-+~!?]`|`trustplane access diff`|\*\*|^\| --- .*$|^> |&#\d+;/gm;
    const rest = text.replace(known, '');
    expect(/.{0,30}(?:[<>`*@$%~!\\[\]_#]|www\.|https:).{0,30}/.exec(rest)?.[0]).toBeUndefined();
    for (const mention of text.matchAll(/&#(?:64|35|33|36|37|126|38);(?!&#8288;)/g)) {
      const before = text.slice(0, mention.index);
      expect(
        before.lastIndexOf('<code>'),
        text.slice(mention.index - 40, mention.index + 20),
      ).toBeGreaterThan(before.lastIndexOf('</code>'));
    }
    // A row of a table is a row with as many cells as every other.
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    expect(new Set(rows.map((row) => row.split('|').length))).toEqual(new Set([7]));
  });

  test('cannot become markup in a page', () => {
    const page = printChange(bad, 'html', false);
    const tags = new Set([...page.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name));
    const clean = new Set(
      [...printChange(change, 'html', false).matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name),
    );
    expect(tags).toEqual(clean);
    expect(page).not.toMatch(/<script|<img|\son\w+=/i);
  });
});

test('the pages need neither scripts nor anything from elsewhere, and their links lead somewhere', () => {
  for (const page of [printChange(change, 'html', false), printAccess(access, 'html', false)]) {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i);
    const anchors = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const [, target] of page.matchAll(/href="([^"]+)"/g)) expect(anchors).toContain(target!.slice(1));
  }
});

test('a comment is never longer than code hosts take, and what is cut is counted', () => {
  const people = Array.from({ length: 5000 }, (_, index) => ({
    ...change.people[0]!,
    name: `person-${index}`,
    rolesLost: [`ClusterRole/${'r'.repeat(500)}`],
  }));
  const text = printChange({ ...change, people }, 'markdown', false);
  expect(text.length).toBeLessThanOrEqual(65_536);
  expect(text).toMatch(/… and 4,9\d\d more/);
  expect(text).toContain(
    '… (512 characters)'.replace('(', '&#40;').replace(')', '&#41;').replace('…', '&#8230;'),
  );
});

describe('the headline', () => {
  const known = { state: 'lost', person: { name: 'ann' }, clusters: ['eu-1'] };
  const nothing = {
    ...{ people: [], issuers: [], bindings: [], settings: [], known: 2 },
    clusters: { added: [], removed: [], changed: [], unchanged: 3 },
  };
  const write = (change: object, complete = true) =>
    writeHeadline({ ...nothing, ...change } as unknown as AccessChange, 'main', complete);

  test.each([
    [{ people: [known] }, '1 person loses access to eu-1 (ann).'],
    [{ people: [{ ...known, state: 'unclear' }] }, 'It cannot be told who 1 person becomes on eu-1 (ann).'],
    [{ people: [{ ...known, state: 'regranted' }] }, '1 person has other roles on eu-1 (ann).'],
    [{}, 'Nobody gains or loses access: the documents and grants of all 3 clusters are the same.'],
    [
      { issuers: [{}], clusters: { ...nothing.clusters, changed: ['eu-1', 'eu-2'] } },
      'Nobody known gains or loses access, but 1 issuer changes on eu-1 and eu-2.',
    ],
    [
      { issuers: [{}], bindings: [{}, {}], known: 0, clusters: { ...nothing.clusters, changed: ['eu-1'] } },
      '1 issuer and 2 bindings change on eu-1. Whom that concerns is not known.',
    ],
    [
      { clusters: { ...nothing.clusters, added: ['eu-4', 'eu-5'], removed: ['eu-3'] } },
      'Nobody known gains or loses access, but 2 clusters are new and 1 cluster is gone (eu-3, eu-4 and eu-5).',
    ],
  ])('says %j as %j', (change, sentence) => {
    expect(write(change)).toBe(sentence);
  });

  test('never says that nothing changes where something could not be read', () => {
    expect(write({}, false)).toBe('No change was found, but main could not be read in full.');
  });
});
