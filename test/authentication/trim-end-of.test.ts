import { expect, it } from 'vitest';
import { trimEndOf } from '../../authentication/trim-end-of.ts';

it.each([
  ['', '/', ''],
  ['///', '/', ''],
  ['https://a//', '/', 'https://a'],
  [' a \t', ' \t', ' a'],
])('trims %j of %j', (text, characters, trimmed) => {
  expect(trimEndOf(text, characters)).toBe(trimmed);
});

it('takes no time for a long run inside', () => {
  const text = `${'/'.repeat(1_000_000)}a`;
  expect(trimEndOf(text, '/')).toBe(text);
});
