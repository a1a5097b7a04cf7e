import { expect, test } from 'vitest';
import { printText } from '../../../commands/report/print-text.ts';
import { expectGolden } from '../expect-golden.ts';
import { sampleContext, sampleDiagnostics } from './sample-diagnostics.ts';

test('prints place, severity, rule, message, excerpt, help and a closing line', () => {
  expectGolden('report.txt', printText(sampleDiagnostics, sampleContext));
});

test('writes the same in colours, and colours only when told to', () => {
  const plain = printText(sampleDiagnostics, sampleContext);
  const colored = printText(sampleDiagnostics, { ...sampleContext, color: true });
  expect(plain).not.toContain('\u001b');
  expect(colored).toContain('\u001b[1;31merror[issuer-url]\u001b[0m');
  expect(colored.replace(/\u001b\[[0-9;]*m/g, '')).toBe(plain);
});

test('names a line of a Secret and does not repeat it', () => {
  const [, , , , , diagnostic] = sampleDiagnostics;
  const resource = { kind: 'Secret', name: 'kubeconfig' };
  const related = [{ ...diagnostic!.related![0]!, resource }];
  const text = printText([{ ...diagnostic!, resource, related }], sampleContext);
  expect(text).toContain('also: prod/issuers/a b,ü:1%.yaml:3:7');
  expect(text).not.toContain('|');
});

test('leaves the excerpt out where the file or the line is not known', () => {
  const [, , diagnostic] = sampleDiagnostics;
  const context = { texts: new Map(), color: false };
  expect(printText([diagnostic!], context)).not.toContain('|');
});
