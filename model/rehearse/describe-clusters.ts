import type { Manifest } from '../manifest.ts';

const shown = 5;

/** The clusters of a finding: the first by their names, and how many more. */
export function describeClusters(clusters: readonly Manifest<'Cluster'>[]): string {
  const names = clusters.map(({ name }) => name);
  if (names.length <= shown + 1) return names.join(', ');
  return `${names.slice(0, shown).join(', ')} and ${names.length - shown} more clusters`;
}
