import { expect, test } from 'vitest';
import { exitCodeOf } from '../../commands/exit-code-of.ts';
import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';

const error: Diagnostic = { rule: 'issuer-url', severity: 'error', origin: 'upstream', message: '' };
const warning: Diagnostic = { rule: 'image-digest', severity: 'warning', origin: 'trustplane', message: '' };
const unreadable: Diagnostic = {
  rule: 'unreadable-file',
  severity: 'error',
  origin: 'trustplane',
  message: '',
};

test.each([
  [[], 0],
  [[warning], 0],
  [[warning, error], 1],
  [[error, unreadable], 3],
])('%j: %i', (diagnostics, code) => {
  expect(exitCodeOf(diagnostics)).toBe(code);
});
