import { describe, expect, test } from 'vitest';
import { mapTexts } from '../../../commands/access/map-texts.ts';
import { printAccess } from '../../../commands/access/print-access.ts';
import { printChange } from '../../../commands/access/print-change.ts';
import { expectGolden } from '../expect-golden.ts';
import { makeAccessReport, makeChangeReport } from './sample-reports.ts';

const change = makeChangeReport();
const access = makeAccessReport();

describe('every format is the golden one', () => {
  test.each([
    ['text', 'txt'],
    ['json', 'json'],
    ['trailer', 'trailer'],
  ])('of a change: %s', (format, ending) => {
    expectGolden(`access/change.${ending}`, printChange(change, format, false));
  });

  test.each([
    ['text', 'txt'],
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
