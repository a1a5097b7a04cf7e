import type { Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import type { CompiledCluster } from './compiled-cluster.ts';

/**
 * Puts every cluster whose control plane is run from another one among those that the other one hosts. What names a
 * cluster that is not there, or itself, is a finding.
 */
export function linkHosts(clusters: readonly CompiledCluster[]): Finding[] {
  const byName = new Map(clusters.map((compiled) => [compiled.cluster.name, compiled]));
  return clusters.flatMap((compiled): Finding[] => {
    const { cluster } = compiled;
    const name = cluster.document.spec.delivery.in;
    if (name === undefined) return [];
    const place = { document: cluster.source, path: ['spec', 'delivery', 'in'] };
    const host = byName.get(name);
    if (host === undefined) {
      return [
        {
          rule: 'unknown-reference',
          message: `There is no Cluster "${name}".`,
          place,
          help: `${listCandidates(name, [...byName.keys()], 'clusters')} The management cluster needs a Cluster object too.`,
          missing: { kind: 'Cluster', name },
        },
      ];
    }
    if (host === compiled) {
      return [
        {
          rule: 'delivery-in',
          message: 'A control plane cannot be run from the cluster that it serves.',
          place,
          help: 'Name the management cluster.',
        },
      ];
    }
    host.hosted.push(compiled);
    return [];
  });
}
