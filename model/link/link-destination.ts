import type { Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import type { Manifest } from '../manifest.ts';

/** The cluster that a Destination is for: `spec.cluster`, else the one with its own name. */
export function clusterOf(destination: Manifest<'Destination'>): string {
  return destination.document.spec?.cluster ?? destination.name;
}

/** What is wrong with a Destination: a cluster that does not exist. */
export function linkDestination(
  destination: Manifest<'Destination'>,
  clusters: readonly string[],
): Finding[] {
  const name = clusterOf(destination);
  if (clusters.includes(name)) return [];
  return [
    {
      rule: 'unknown-reference',
      message: `There is no Cluster "${name}".`,
      place: {
        document: destination.source,
        path: destination.document.spec?.cluster === undefined ? ['metadata', 'name'] : ['spec', 'cluster'],
      },
      help: listCandidates(name, clusters, 'clusters'),
      missing: { kind: 'Cluster', name },
    },
  ];
}
