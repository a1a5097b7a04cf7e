import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { LinkedTokenCase } from '../link/linked-token-case.ts';
import { findDifferences } from './find-differences.ts';
import { identifyClaims } from './identify-claims.ts';
import type { Rehearsal } from './rehearsal.ts';

/**
 * Whom a case's token becomes on a cluster, and whether that is what the case expects. The cluster's document has to be
 * one that its API servers load.
 */
export function rehearseCase(tokenCase: LinkedTokenCase, cluster: CompiledCluster): Rehearsal {
  const answer = identifyClaims(tokenCase.claims, cluster);
  if (answer.outcome === 'unverified') return { tokenCase, cluster, passed: false, answer, differences: [] };
  const differences = findDifferences(tokenCase.expect, answer);
  return { tokenCase, cluster, passed: differences.length === 0, answer, differences };
}
