import { expect, test } from 'vitest';
import { printJson } from '../../../commands/report/print-json.ts';
import { expectGolden } from '../expect-golden.ts';
import { sampleDiagnostics } from './sample-diagnostics.ts';

test('carries every diagnostic unchanged, with whose rule it is', () => {
  const text = printJson(sampleDiagnostics);
  const { diagnostics, summary } = JSON.parse(text);
  expect(summary).toEqual({ errors: 4, warnings: 2 });
  expect(diagnostics).toEqual(sampleDiagnostics);
  expectGolden('report.json', text);
});

test('is complete where nothing was found', () => {
  expect(JSON.parse(printJson([]))).toEqual({ diagnostics: [], summary: { errors: 0, warnings: 0 } });
});
