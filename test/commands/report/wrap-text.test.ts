import { expect, test } from 'vitest';
import { wrapText } from '../../../commands/report/wrap-text.ts';

test('breaks between words only, and never where a line would begin a list or a heading', () => {
  expect(wrapText('aaaa bbbb cccc', 9)).toBe('aaaa bbbb\ncccc');
  expect(wrapText('aaaaaaaaaaaa b', 5)).toBe('aaaaaaaaaaaa\nb');
  expect(wrapText('aaaa - bbbb # c', 5)).toBe('aaaa -\nbbbb #\nc');
  expect(wrapText('aaaa 1. b', 5)).toBe('aaaa 1.\nb');
});
