import { expect, test } from 'vitest';
import { printSarif } from '../../../commands/report/print-sarif.ts';
import { rules } from '../../../model/rules/rules.ts';
import { sampleContext, sampleDiagnostics } from './sample-diagnostics.ts';

function run(diagnostics = sampleDiagnostics, context = sampleContext) {
  return JSON.parse(printSarif(diagnostics, context)).runs[0];
}

test('has the frame of SARIF 2.1.0 and a description of every rule', () => {
  const log = JSON.parse(printSarif([], sampleContext));
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
  expect(log.runs).toHaveLength(1);
  const { tool, results } = log.runs[0];
  expect(results).toEqual([]);
  expect(tool.driver).toMatchObject({
    name: 'trustplane',
    semanticVersion: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
  for (const rule of tool.driver.rules) {
    expect(rule).toMatchObject({
      shortDescription: { text: expect.stringMatching(/./) },
      fullDescription: { text: expect.stringMatching(/./) },
      help: { text: expect.stringContaining('Accepted:') },
      helpUri: `docs/rules/index.html#${rule.id}`,
      defaultConfiguration: { level: expect.stringMatching(/^(error|warning)$/) },
    });
  }
});

test('gives every result a rule, a level, a message and a place', () => {
  const { tool, results } = run();
  expect(results).toHaveLength(sampleDiagnostics.length);
  for (const result of results) {
    expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(['error', 'warning']).toContain(result.level);
    expect(result.message.text).not.toBe('');
    expect(result.locations).toHaveLength(1);
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    expect(artifactLocation.uri).toMatch(/^[\w.~%!'()*/-]+$/);
    expect(region.startLine).toBeGreaterThan(0);
    expect(region.startColumn).toBeGreaterThan(0);
  }
  expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('prod');
  expect(results[2].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'prod/issuers/a%20b%2C%C3%BC%3A1%25.yaml' },
    region: { startLine: 3, startColumn: 8 },
  });
});

test('names the other ends of a finding as related places', () => {
  const { results } = run();
  const { relatedLocations } = results.at(-1);
  expect(relatedLocations).toMatchObject([
    {
      id: 1,
      message: { text: 'the other \u202E' },
      physicalLocation: {
        artifactLocation: { uri: 'prod/issuers/a%20b%2C%C3%BC%3A1%25.yaml' },
        region: { startLine: 3, startColumn: 7 },
      },
    },
    { id: 2, logicalLocations: [{ fullyQualifiedName: 'ServiceAccountTrust/infra spec.clusters' }] },
  ]);
  for (const result of results.slice(0, -1)) expect(result).not.toHaveProperty('relatedLocations');
});

test('recognises a finding after the lines above it have changed, and tells equal ones apart', () => {
  const prints = (diagnostics = sampleDiagnostics, context = sampleContext) =>
    run(diagnostics, context).results.map(
      (result: { partialFingerprints: object }) => result.partialFingerprints,
    );
  const texts = new Map([...sampleContext.texts].map(([path, text]) => [path, `\n\n${text}`]));
  const moved = sampleDiagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...(diagnostic.line && { line: diagnostic.line + 2 }),
  }));
  expect(prints(moved, { ...sampleContext, texts })).toEqual(prints());
  const twice = prints([...sampleDiagnostics, ...sampleDiagnostics]).map((print: object) =>
    JSON.stringify(print),
  );
  expect(new Set(twice).size).toBe(2 * sampleDiagnostics.length);
});
