import type { LabelSelector } from '../../model/generated/kinds.ts';
import { matchSelector } from '../../model/link/match-selector.ts';
import type { Manifest } from '../../model/manifest.ts';

/**
 * The simplest selector that matches these clusters of an environment and no others: all, one label, two, or the values
 * of one. Undefined where there is none.
 */
export function findSelector(
  wanted: readonly Manifest<'Cluster'>[],
  all: readonly Manifest<'Cluster'>[],
): LabelSelector | undefined {
  const among = new Set(wanted);
  const isExact = (selector: LabelSelector) =>
    all.every(
      (cluster) => matchSelector(selector, cluster.document.metadata.labels ?? {}) === among.has(cluster),
    );
  const first = Object.entries(wanted[0]?.document.metadata.labels ?? {});
  const common = first.filter(([key, value]) =>
    wanted.every(({ document }) => document.metadata.labels?.[key] === value),
  );
  const keys = first.map(([key]) => key);
  const candidates: LabelSelector[] = [
    {},
    ...common.map(([key, value]) => ({ matchLabels: { [key]: value } })),
    ...common.flatMap((one, index) =>
      common.slice(index + 1).map((other) => ({ matchLabels: Object.fromEntries([one, other]) })),
    ),
    ...keys.map((key) => ({
      matchExpressions: [{ key, operator: 'In' as const, values: valuesOf(wanted, key) }],
    })),
    ...listKeys(all).map((key) => ({ matchExpressions: [{ key, operator: 'DoesNotExist' as const }] })),
  ];
  return candidates.find(isExact);
}

function valuesOf(clusters: readonly Manifest<'Cluster'>[], key: string): string[] {
  return [...new Set(clusters.flatMap(({ document }) => document.metadata.labels?.[key] ?? []))].sort();
}

function listKeys(clusters: readonly Manifest<'Cluster'>[]): string[] {
  return [...new Set(clusters.flatMap(({ document }) => Object.keys(document.metadata.labels ?? {})))].sort();
}
