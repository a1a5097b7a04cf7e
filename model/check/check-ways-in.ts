import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Rehearsal } from '../rehearse/rehearsal.ts';
import { checkAdminCases } from './check-admin-cases.ts';
import { checkWayIn } from './check-way-in.ts';

/**
 * The clusters that nobody is proven to get in to, and the cases of administrators who are none.
 *
 * @param clusters those whose documents an API server would load: of the others nothing is rendered anyway
 * @param rehearsals of all cases
 */
export function checkWaysIn(
  clusters: readonly CompiledCluster[],
  rehearsals: readonly Rehearsal[],
): Finding[] {
  const byCluster = new Map<CompiledCluster, Rehearsal[]>();
  for (const rehearsal of rehearsals) {
    const others = byCluster.get(rehearsal.cluster);
    if (others === undefined) byCluster.set(rehearsal.cluster, [rehearsal]);
    else others.push(rehearsal);
  }
  const administrators = rehearsals.filter(
    ({ tokenCase }) => tokenCase.manifest.document.spec.admin === true,
  );
  return [
    ...clusters.flatMap((cluster) => checkWayIn(cluster, byCluster.get(cluster) ?? [])),
    ...checkAdminCases(administrators),
  ];
}
