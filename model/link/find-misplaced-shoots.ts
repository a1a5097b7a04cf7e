import type { Finding } from '../diagnostics/finding.ts';
import { readField } from '../diagnostics/read-field.ts';
import { resolveGardenerSettings } from '../gardener-settings.ts';
import type { SourceDocument } from '../load/source-document.ts';
import type { Manifest } from '../manifest.ts';
import { isShoot } from './is-shoot.ts';

/**
 * Clusters whose Shoot is not among the manifests, while one of its name is in another namespace, which no Cluster is.
 * Two projects may well have Shoots of one name, so this is a warning.
 */
export function findMisplacedShoots(
  clusters: readonly Manifest<'Cluster'>[],
  documents: readonly SourceDocument[],
): Finding[] {
  const byName = new Map<unknown, { document: SourceDocument; namespace: unknown }[]>();
  for (const document of documents) {
    if (!isShoot(document.value)) continue;
    const [name, namespace] = ['name', 'namespace'].map((field) =>
      readField(document.value, ['metadata', field]),
    );
    byName.set(name, [...(byName.get(name) ?? []), { document, namespace }]);
  }
  if (byName.size === 0) return [];
  const wanted = clusters
    .filter(({ document }) => document.spec.delivery.gardener !== undefined)
    .map((cluster) => ({ ...resolveGardenerSettings(cluster), source: cluster.source }));
  const known = new Set(wanted.map(({ namespace, shoot }) => `${namespace}/${shoot}`));
  return wanted.flatMap(({ namespace, shoot, source }): Finding[] => {
    const named = byName.get(shoot) ?? [];
    if (named.some((each) => each.namespace === undefined || each.namespace === namespace)) return [];
    const other = named.find((each) => !known.has(`${String(each.namespace)}/${shoot}`));
    if (other === undefined) return [];
    return [
      {
        rule: 'gardener-reference',
        severity: 'warning',
        message: `There is no manifest of a Shoot "${shoot}" in ${namespace}, but one in ${String(other.namespace)}.`,
        place: { document: source, path: ['spec', 'delivery', 'gardener', 'namespace'] },
        help: `If that is the cluster, write namespace: ${String(other.namespace)}. Otherwise nothing is wrong: its Shoot lies elsewhere.`,
        related: [
          {
            document: other.document,
            path: ['metadata', 'namespace'],
            message: 'the namespace of the Shoot',
          },
        ],
      },
    ];
  });
}
