import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { LinkedTokenCase } from '../link/linked-token-case.ts';
import { explainFailure } from './explain-failure.ts';
import { findContradictions } from './find-contradictions.ts';
import { generalize } from './generalize.ts';
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
 */
export function rehearseEnvironment(
  cases: readonly LinkedTokenCase[],
  loadable: readonly CompiledCluster[],
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
  const rehearsals: Rehearsal[] = [];
  const alike = new Map<string, Rehearsal[]>();
  for (const tokenCase of cases) {
    for (const cluster of tokenCase.clusters) {
      const document = compiled.get(cluster);
      if (document === undefined) continue;
      const rehearsal = rehearseCase(tokenCase, document);
      rehearsals.push(rehearsal);
      if (rehearsal.passed || isToldElsewhere(rehearsal)) continue;
      if (contradicted.get(tokenCase)?.has(cluster)) continue;
      const key = describe(rehearsal);
      const others = alike.get(key);
      if (others === undefined) alike.set(key, [rehearsal]);
      else others.push(rehearsal);
    }
  }
  return { rehearsals, findings: [...findings, ...[...alike.values()].map(explainFailure)] };
}

/** An issuer that the cluster does not trust is a finding of its own, at the claim. */
function isToldElsewhere({ answer, tokenCase }: Rehearsal): boolean {
  return (
    tokenCase.expect.refused === undefined &&
    answer.outcome === 'refused' &&
    !answer.trace.some(({ about, outcome }) => about === 'issuer' && outcome === 'passed')
  );
}

/**
 * In which way a case fails: the same for all clusters that refuse the token at the same step, each perhaps with its own
 * audience, and for every organisation of a class.
 */
function describe({ answer, differences, tokenCase }: Rehearsal): string {
  const step = answer.trace.findLast(({ outcome }) => outcome === 'failed');
  const way =
    answer.outcome === 'user'
      ? [answer.user.username, differences]
      : [answer.outcome, step?.about, step?.path?.slice(2), differences.map(({ path }) => path)];
  return generalize(JSON.stringify([tokenCase.manifest.name, way]), tokenCase);
}
