import { expect, test } from 'vitest';
import { listResults } from '../../../commands/function/list-results.ts';
import { sampleDiagnostics } from '../report/sample-diagnostics.ts';

test('a result names the other ends in its message, which is all that it has room for', () => {
  const results = listResults(sampleDiagnostics) as { message: string; file?: { path: string } }[];
  expect(results.at(-1)).toMatchObject({
    message:
      'Two clusters are called the same. (also: prod/issuers/a b,ü:1%.yaml:3:7: the other \u202E.) (also: ServiceAccountTrust/infra spec.clusters: what trusts it.) Rename one of them.',
    file: { path: 'prod/x.yaml' },
  });
  expect(results[0]!.message).toBe('There is no Cluster in prod. Name the environment folder.');
});
