import type { AccessChange } from '../../model/access/access-change.ts';
import { buildTrustGraph } from '../../model/access/build-trust-graph.ts';
import { compareAccess } from '../../model/access/compare-access.ts';
import { printChangeText } from '../access/print-change-text.ts';
import { reportChange } from '../access/report-change.ts';
import type { ReadEnvironment } from '../read-environment.ts';

/** Who loses access by an emergency, in plain words: the environment as its files are, and without what is left out. */
export function describeLoss(
  before: ReadEnvironment,
  after: ReadEnvironment,
  values: readonly string[],
  color: boolean,
): string {
  const change = compareAccess(before, after);
  const report = reportChange(onDisk(change), {
    environment: `${after.name} without ${values.join(', ')}`,
    against: { revision: 'its files', commit: '' },
    complete: true,
    notes: change.known === 0 ? ['Nobody is known here: there is no TokenCase.'] : [],
    graph: buildTrustGraph(before.clusters, after.clusters, change),
  });
  return printChangeText(report, color);
}

/** Both sides are in the same files, so no place is one of another revision. */
function onDisk(change: AccessChange): AccessChange {
  return {
    ...change,
    people: change.people.map(({ person: { past: _, ...person }, ...rest }) => ({ person, ...rest })),
    issuers: change.issuers.map((issuer) => ({
      ...issuer,
      details: issuer.details.map(({ place, ...detail }) => ({
        ...detail,
        ...(place !== undefined && { place: { ...place, side: 'after' as const } }),
      })),
    })),
    bindings: change.bindings.map((binding) => ({ ...binding, side: 'after' as const })),
  };
}
