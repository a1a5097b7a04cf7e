import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureWidth } from '../../../commands/report/measure-width.ts';
import { printExcerpt } from '../../../commands/report/print-excerpt.ts';

/** What stands above the caret. */
function marked(source: string, column: number): string {
  const { line, caret } = printExcerpt(source, column);
  const place = caret.length - 1;
  let columns = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(line)) {
    if (columns >= place) return segment;
    columns += measureWidth(segment);
  }
  return '';
}

describe('printExcerpt', () => {
  test('marks a place in a plain line', () => {
    expect(printExcerpt('url: http', 6)).toEqual({ line: 'url: http', caret: '     ^' });
    expect(printExcerpt('', 1)).toEqual({ line: '', caret: '^' });
    expect(printExcerpt('ab', 3)).toEqual({ line: 'ab', caret: '  ^' });
  });

  test('replaces tabs by spaces', () => {
    expect(printExcerpt('\ta:\tX', 5)).toEqual({ line: '    a:    X', caret: '          ^' });
  });

  test('counts wide characters, emoji and marks as the terminal draws them', () => {
    expect(printExcerpt('日本: X', 5)).toEqual({ line: '日本: X', caret: '      ^' });
    expect(printExcerpt('e\u0301\u0302: X', 6)).toEqual({ line: 'e\u0301\u0302: X', caret: '   ^' });
    expect(printExcerpt('😀🇩🇪❤\uFE0F X', 10)).toEqual({ line: '😀🇩🇪❤\uFE0F X', caret: '       ^' });
    expect(marked('日本語 x: 한국 Y', 11)).toBe('Y');
  });

  test('writes control and bidirectional characters out', () => {
    expect(printExcerpt('a\u202Eb\u001bX', 5)).toEqual({
      line: 'a\\u{202E}b\\u{1B}X',
      caret: `${' '.repeat('a\\u{202E}b\\u{1B}'.length)}^`,
    });
    expect(printExcerpt('👩\u200D👩 X', 7).line).toBe('👩\\u{200D}👩 X');
    expect(printExcerpt('a\u00A0b\uFEFF\ud800', 1).line).toBe('a\\u{A0}b\\u{FEFF}\\u{D800}');
  });

  test('shows of a long line what is near the place', () => {
    const long = `${'a'.repeat(5000)}X${'b'.repeat(5000)}`;
    const { line, caret } = printExcerpt(long, 5001);
    expect(line).toBe(`…${'a'.repeat(40)}X${'b'.repeat(59)}…`);
    expect(caret).toBe(`${' '.repeat(41)}^`);
    expect(printExcerpt(long, 1).line).toBe(`${'a'.repeat(100)}…`);
    expect(printExcerpt(long, long.length + 1)).toEqual({
      line: `…${'b'.repeat(100)}`,
      caret: `${' '.repeat(101)}^`,
    });
    expect(marked(`${'😀'.repeat(3000)}X`, 6001)).toBe('X');
    expect(printExcerpt('x'.repeat(2 ** 20), 2 ** 19).line).toHaveLength(102);
  });

  test('never breaks out of its width, and never prints what cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(310), (text, at) => {
        const source = text.replaceAll('\n', '');
        const { line, caret } = printExcerpt(source, Math.min(at, source.length) + 1);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Cs}/u);
        expect(caret).toMatch(/^ *\^$/);
        expect(caret.length).toBeLessThanOrEqual(103);
      }),
    );
  });
});
