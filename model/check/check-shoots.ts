import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { resolveGardenerSettings } from '../gardener-settings.ts';
import type { Manifest } from '../manifest.ts';

/** Clusters that are one Shoot, or that want different things of one ConfigMap in its garden cluster. */
export function checkShoots(clusters: readonly CompiledCluster[]): Finding[] {
  const claimed = new Map<string, { content: string; compiled: CompiledCluster }>();
  return clusters.flatMap((compiled): Finding[] => {
    const { cluster, configuration } = compiled;
    const { delivery } = cluster.document.spec;
    if (delivery.type !== 'Gardener' || delivery.in === undefined) return [];
    const { namespace, shoot, configMapName } = resolveGardenerSettings(cluster);
    const claims = [
      { object: `Shoot ${namespace}/${shoot}`, content: cluster.name, field: 'shoot' as Field },
    ];
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
      const { cluster: other } = first.compiled;
      return [
        {
          rule: 'gardener-twice',
          message: `The Cluster "${other.name}" is delivered to the same ${object} in ${delivery.in}${field === 'shoot' ? '' : ', with another document'}.`,
          place: locate(cluster, field),
          help:
            field === 'shoot'
              ? 'Remove one of the Clusters, or name the Shoot that each is.'
              : 'Leave configMapName out: a cluster never trusts itself, so two clusters of which one trusts the other need two documents.',
          related: [{ ...locate(other, field), message: `the same object in Cluster "${other.name}"` }],
        },
      ];
    }
    return [];
  });
}

/** A field that names an object of the garden cluster's. */
type Field = 'shoot' | 'configMapName';

/** Where the object is named, or the name that it is made from. */
function locate({ source, document }: Manifest<'Cluster'>, field: Field) {
  const isWritten = document.spec.delivery.gardener?.[field] !== undefined;
  return {
    document: source,
    path: isWritten ? ['spec', 'delivery', 'gardener', field] : ['metadata', 'name'],
  };
}
