import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { LinkedTokenCase } from '../link/linked-token-case.ts';
import { explainFailure } from './explain-failure.ts';
import { findContradictions } from './find-contradictions.ts';
import { groupFailures } from './group-failures.ts';
import type { Rehearsal } from './rehearsal.ts';
import { rehearseCase } from './rehearse-case.ts';

/** What came of all cases, and what speaks against them. */
export interface RehearsedEnvironment {
  /** In the order of the cases, and of each case in that of its clusters. */
  readonly rehearsals: readonly Rehearsal[];
  readonly findings: readonly Finding[];
}

/**
 * Rehearses each case on every cluster that it selects. A cluster whose document its API servers would not load has
 * its own findings and is left out.
 *
 * @param loadable the clusters whose documents would be loaded
 * @param isComplete whether every issuer could be read and made: else one that nobody knows may be among the others
 */
export function rehearseEnvironment(
  cases: readonly LinkedTokenCase[],
  loadable: readonly CompiledCluster[],
  isComplete: boolean,
): RehearsedEnvironment {
  if (cases.length === 0) return { rehearsals: [], findings: [] };
  const compiled = new Map(loadable.map((each) => [each.cluster, each]));
  const contradictions = findContradictions(cases);
  const findings = contradictions.map(({ finding }) => finding);
  const contradicted = new Map<LinkedTokenCase, Set<unknown>>();
  for (const { cases: pair, clusters } of contradictions) {
    for (const each of pair) {
      contradicted.set(each, new Set([...(contradicted.get(each) ?? []), ...clusters]));
    }
  }
  const rehearsals = cases.flatMap((tokenCase) =>
    tokenCase.clusters.flatMap((cluster) => {
      const document = compiled.get(cluster);
      return document === undefined ? [] : [rehearseCase(tokenCase, document)];
    }),
  );
  const untold = rehearsals.filter(
    (each) =>
      !each.passed &&
      !(isOfNobody(each) && (!isComplete || each.tokenCase.expect.refused === undefined)) &&
      contradicted.get(each.tokenCase)?.has(each.cluster.cluster) !== true,
  );
  return { rehearsals, findings: [...findings, ...groupFailures(untold).map(explainFailure)] };
}

/** An issuer that the cluster does not trust; where a user is expected, that is a finding of its own, at the claim. */
function isOfNobody({ answer }: Rehearsal): boolean {
  return (
    answer.outcome === 'refused' &&
    !answer.trace.some(({ about, outcome }) => about === 'issuer' && outcome === 'passed')
  );
}
