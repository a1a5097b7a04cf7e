import { expect, it } from 'vitest';
import type { FieldError } from '../../authentication/field-error.ts';
import { printFieldError } from '../../authentication/print-field-error.ts';

const base: FieldError = {
  rule: 'issuer-url',
  path: ['jwt', 0, 'issuer', 'url'],
  type: 'Invalid value',
  value: 'http://a\n',
  detail: 'URL scheme must be https',
};

it.each<[Partial<FieldError>, string]>([
  [{}, 'jwt[0].issuer.url: Invalid value: "http://a\\n": URL scheme must be https'],
  [{ value: '' }, 'jwt[0].issuer.url: Invalid value: "": URL scheme must be https'],
  [{ type: 'Required value', detail: '' }, 'jwt[0].issuer.url: Required value'],
  [{ type: 'Duplicate value', detail: '' }, 'jwt[0].issuer.url: Duplicate value: "http://a\\n"'],
  [{ path: ['anonymous'], type: 'Forbidden', detail: 'no' }, 'anonymous: Forbidden: no'],
  [{ path: ['jwt'], type: 'Too many', value: 65, detail: 'at most' }, 'jwt: Too many: 65: at most'],
  [
    { value: [{ Path: '<' }] },
    'jwt[0].issuer.url: Invalid value: [{"Path":"\\u003c"}]: URL scheme must be https',
  ],
  [{ printedValue: '[]T{}' }, 'jwt[0].issuer.url: Invalid value: []T{}: URL scheme must be https'],
  [{ rule: 'field-version', detail: 'unknown field "x"' }, 'unknown field "x"'],
])('prints %j', (change, text) => {
  expect(printFieldError({ ...base, ...change })).toBe(text);
});
