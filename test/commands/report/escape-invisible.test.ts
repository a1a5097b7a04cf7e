import { expect, test } from 'vitest';
import { escapeInvisible } from '../../../commands/report/escape-invisible.ts';

test.each([
  ['plain ASCII, ü, 日本, 😀, ❤\uFE0F', 'plain ASCII, ü, 日本, 😀, ❤\uFE0F'],
  ['\u001b[31m', '\\u{1B}[31m'],
  ['\u0000\u0085\u007F\t\n', '\\u{0}\\u{85}\\u{7F}\\u{9}\\u{A}'],
  ['\u202E\u2066\u200B\u00AD', '\\u{202E}\\u{2066}\\u{200B}\\u{AD}'],
  ['\u00A0\u3000\u2028', '\\u{A0}\\u{3000}\\u{2028}'],
  ['\u3164\u{E0041}\u{E0100}', '\\u{3164}\\u{E0041}\\u{E0100}'],
  ['\ud800', '\\u{D800}'],
])('%j', (text, shown) => {
  expect(escapeInvisible(text)).toBe(shown);
});
