import { expect, it } from 'vitest';
import type { FieldError } from '../../authentication/field-error.ts';
import { printFieldErrors } from '../../authentication/print-field-errors.ts';

const one: FieldError = { rule: 'anonymous', path: ['a'], type: 'Forbidden', detail: 'x' };
const two: FieldError = { ...one, path: ['b'] };
const unknown: FieldError = { ...one, rule: 'field-version', detail: 'unknown field "c"' };

it.each([
  [[], ''],
  [[one], 'a: Forbidden: x'],
  [[one, two, one], '[a: Forbidden: x, b: Forbidden: x]'],
  [
    [unknown, { ...unknown, detail: 'unknown field "d"' }],
    'strict decoding error: unknown field "c", unknown field "d"',
  ],
])('joins as upstream does: %#', (errors, text) => {
  expect(printFieldErrors(errors)).toBe(text);
});
