import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LabelSelector } from '../../../model/generated/kinds.ts';
import { ClusterIndex } from '../../../model/link/cluster-index.ts';
import { matchSelector } from '../../../model/link/match-selector.ts';
import type { Manifest } from '../../../model/manifest.ts';

const key = fc.constantFrom('tier', 'region');
const value = fc.constantFrom('a', 'b', 'c');
const labels = fc.dictionary(key, value);
const requirement = fc.oneof(
  fc.record({ key, operator: fc.constantFrom('In' as const, 'NotIn' as const), values: fc.array(value) }),
  fc.record({ key, operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const) }),
);
const selector: fc.Arbitrary<LabelSelector> = fc.record(
  { matchLabels: labels, matchExpressions: fc.array(requirement) },
  { requiredKeys: [] },
);

test('the index finds what asking each cluster finds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(labels), selector, (fleet, wanted) => {
      const clusters = fleet.map((own, number) => ({
        name: `c-${number}`,
        document: { metadata: { labels: own } },
      })) as unknown as Manifest<'Cluster'>[];
      const all = clusters.filter(({ document }) => matchSelector(wanted, document.metadata.labels ?? {}));
      expect(new ClusterIndex(clusters).select(wanted, 'none')).toEqual(all);
    }),
  );
});
