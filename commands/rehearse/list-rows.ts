import type { LinkedTokenCase } from '../../model/link/linked-token-case.ts';
import type { Rehearsal } from '../../model/rehearse/rehearsal.ts';
import type { RehearsalRow } from './rehearsal-row.ts';

/** A row for each case and cluster, also where the case could not be rehearsed. */
export function listRows(
  cases: readonly LinkedTokenCase[],
  rehearsals: readonly Rehearsal[],
): readonly RehearsalRow[] {
  const byCase = new Map<LinkedTokenCase, Map<string, Rehearsal>>();
  for (const rehearsal of rehearsals) {
    const name = rehearsal.cluster.cluster.name;
    const ofCase = byCase.get(rehearsal.tokenCase);
    if (ofCase === undefined) byCase.set(rehearsal.tokenCase, new Map([[name, rehearsal]]));
    else ofCase.set(name, rehearsal);
  }
  return cases.flatMap((tokenCase) =>
    tokenCase.clusters.map(({ name: cluster }): RehearsalRow => {
      const rehearsal = byCase.get(tokenCase)?.get(cluster);
      if (rehearsal === undefined) return { tokenCase, cluster, verdict: 'skipped' };
      const isUnknown = rehearsal.answer.outcome === 'unverified';
      return {
        tokenCase,
        cluster,
        rehearsal,
        verdict: rehearsal.passed ? 'passed' : isUnknown ? 'unknown' : 'failed',
      };
    }),
  );
}
