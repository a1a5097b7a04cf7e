import { expect, test } from 'vitest';
import { printGithub } from '../../../commands/report/print-github.ts';
import { expectGolden } from '../expect-golden.ts';
import { sampleContext, sampleDiagnostics } from './sample-diagnostics.ts';

test('writes one command a diagnostic, which nothing in it can end', () => {
  const text = printGithub(sampleDiagnostics, sampleContext);
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(sampleDiagnostics.length);
  for (const line of lines) expect(line).toMatch(/^::(error|warning) [^:]+::./);
  expect(lines[2]).toContain('file=prod/issuers/a b%2Cü%3A1%25.yaml,line=3,col=8,title=issuer-url%3A ');
  expect(lines[3]).toContain('100%25 a,b:c%0D%0A::set-env name=x::y \\u{202E}abc');
  expectGolden('report.github', text);
});

test('writes nothing where nothing was found', () => {
  expect(printGithub([], sampleContext)).toBe('');
});
