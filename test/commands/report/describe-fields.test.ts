import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeFields } from '../../../commands/report/describe-fields.ts';
import { printKindsPage } from '../../../commands/report/print-kinds-page.ts';
import { kinds } from '../../../model/kind.ts';
import { bundleSchema } from '../../../model/schemas/bundle-schema.ts';

const fields = (kind: (typeof kinds)[number]) =>
  new Map(describeFields(bundleSchema(kind)).map((field) => [field.path, field]));

describe('describeFields', () => {
  test('follows references, lists and what stands beside a reference', () => {
    const issuer = fields('Issuer');
    expect(issuer.get('spec.issuer.audiences')).toMatchObject({
      type: 'list of string',
      required: false,
      example: ['eu-1'],
    });
    expect(issuer.get('spec.access[].namespaces')?.type).toBe('list of string');
    expect(issuer.get('spec.clusters')?.description).toContain('Left out: none.');
    expect(issuer.get('spec.clusters.matchExpressions[].operator')?.allowed).toEqual([
      'In',
      'NotIn',
      'Exists',
      'DoesNotExist',
    ]);
    expect(issuer.get('spec.exceptions[].rule')).toMatchObject({ required: true });
    const cluster = fields('Cluster');
    expect(cluster.get('kind')?.allowed).toEqual(['Cluster']);
    expect(cluster.get('spec.apiServer.port')?.type).toBe('integer, 1 to 65535');
    expect(cluster.get('spec.delivery.nodeFile.resources.requests.cpu')).toMatchObject({ example: '5m' });
    expect(fields('TokenCase').get('spec.claims.aud')?.type).toBe('string or list of string');
    expect(fields('TokenCase').get('spec.expect.extra')?.type).toBe('map of list of string');
  });

  test.each(kinds)('%s: every path stands once', (kind) => {
    const described = describeFields(bundleSchema(kind));
    expect(new Set(described.map(({ path }) => path)).size).toBe(described.length);
  });
});

describe('printKindsPage', () => {
  const page = printKindsPage(Object.fromEntries(kinds.map((kind) => [kind, bundleSchema(kind)])));

  test('has tables of four columns and nothing else in them', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(6);
  });

  test('is the committed page', () => {
    expect(readFileSync('docs/reference/kinds.md', 'utf8')).toBe(page);
  });
});
