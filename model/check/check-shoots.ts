import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { resolveGardenerSettings } from '../gardener-settings.ts';

/** Clusters that are one Shoot, or that want different things of one ConfigMap in its garden cluster. */
export function checkShoots(clusters: readonly CompiledCluster[]): Finding[] {
  const claimed = new Map<string, { content: string; compiled: CompiledCluster }>();
  return clusters.flatMap((compiled): Finding[] => {
    const { cluster, configuration } = compiled;
    const { delivery } = cluster.document.spec;
    if (delivery.type !== 'Gardener' || delivery.in === undefined) return [];
    const { namespace, shoot, configMapName } = resolveGardenerSettings(cluster);
    const claims = [{ object: `Shoot ${namespace}/${shoot}`, content: cluster.name, field: 'shoot' }];
    if (configMapName !== undefined) {
      const content = JSON.stringify(configuration);
      claims.push({ object: `ConfigMap ${namespace}/${configMapName}`, content, field: 'configMapName' });
    }
    for (const { object, content, field } of claims) {
      const key = `${delivery.in}/${object}`;
      const first = claimed.get(key);
      if (first === undefined) {
        claimed.set(key, { content, compiled });
        continue;
      }
      if (first.content === content) continue;
      const { source, name } = first.compiled.cluster;
      const isWritten = delivery.gardener?.[field as 'shoot' | 'configMapName'] !== undefined;
      return [
        {
          rule: 'gardener-twice',
          message: `The Cluster "${name}"${source.file === undefined ? '' : ` in ${source.file.path}`} is delivered to the same ${object} in ${delivery.in}${field === 'shoot' ? '' : ', with another document'}.`,
          place: {
            document: cluster.source,
            path: isWritten ? ['spec', 'delivery', 'gardener', field] : ['metadata', 'name'],
          },
          help:
            field === 'shoot'
              ? 'Remove one of the Clusters, or name the Shoot that each is.'
              : 'Leave configMapName out: a cluster never trusts itself, so two clusters of which one trusts the other need two documents.',
        },
      ];
    }
    return [];
  });
}
