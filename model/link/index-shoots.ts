import { resolveGardenerSettings } from '../gardener-settings.ts';
import type { SourceDocument } from '../load/source-document.ts';
import type { Manifest } from '../manifest.ts';
import { isMapping } from '../shape/is-mapping.ts';
import { isShoot } from './is-shoot.ts';

/** Finds the manifests of a cluster's Shoot: several where one of them is a patch of another. */
export type FindShoots = (cluster: Manifest<'Cluster'>) => readonly SourceDocument[];

/** Looks up Shoots among documents by their name. One without a namespace may be in any. */
export function indexShoots(documents: readonly SourceDocument[]): FindShoots {
  const byName = new Map<unknown, { namespace: unknown; source: SourceDocument }[]>();
  for (const source of documents) {
    if (!isShoot(source.value)) continue;
    const { metadata } = source.value as { metadata?: unknown };
    const { name, namespace } = isMapping(metadata) ? metadata : {};
    const named = byName.get(name);
    if (named === undefined) byName.set(name, [{ namespace, source }]);
    else named.push({ namespace, source });
  }
  return (cluster) => {
    if (byName.size === 0 || cluster.document.spec.delivery.type !== 'Gardener') return [];
    const { shoot, namespace } = resolveGardenerSettings(cluster);
    return (byName.get(shoot) ?? [])
      .filter((found) => found.namespace === undefined || found.namespace === namespace)
      .map(({ source }) => source);
  };
}
