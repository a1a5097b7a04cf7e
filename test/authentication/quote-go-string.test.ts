import { expect, it } from 'vitest';
import { quoteGoString } from '../../authentication/quote-go-string.ts';

it.each([
  ['', '""'],
  ['a "b" \\', '"a \\"b\\" \\\\"'],
  ['\x00\x07\b\f\n\r\t\v\x7f', '"\\x00\\a\\b\\f\\n\\r\\t\\v\\x7f"'],
  ['é €😀\ufffd', '"é €😀\ufffd"'],
  ['\u0080\u00a0\u2028\ufeff\u{e0001}', '"\\u0080\\u00a0\\u2028\\ufeff\\U000e0001"'],
])('quotes %j', (text, quoted) => {
  expect(quoteGoString(text)).toBe(quoted);
});

it('writes bytes that are not UTF-8 one by one', () => {
  expect(quoteGoString(Uint8Array.of(0x25, 0xe2, 0x82, 0x61, 0xff, 0xc0, 0x80))).toBe(
    '"%\\xe2\\x82a\\xff\\xc0\\x80"',
  );
});
