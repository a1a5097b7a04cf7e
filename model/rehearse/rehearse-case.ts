import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import {
  type PreparedAuthenticators,
  prepareAuthenticators,
} from '../../authentication/identify/prepare-authenticators.ts';
import { knownMinors } from '../../authentication/kubernetes-version.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { LinkedTokenCase } from '../link/linked-token-case.ts';
import { findDifferences } from './find-differences.ts';
import type { Rehearsal } from './rehearsal.ts';

const known = new WeakMap<AuthenticationConfiguration, PreparedAuthenticators>();

/**
 * Whom a case's token becomes on a cluster, and whether that is what the case expects. The token is taken for one that
 * its issuer signed and that is valid now. The cluster's document has to be one that its API servers load.
 */
export function rehearseCase(tokenCase: LinkedTokenCase, cluster: CompiledCluster): Rehearsal {
  const answer = prepare(cluster).identify(tokenCase.claims, { now: 0, ignoreTime: true });
  if (answer.outcome === 'unverified') return { tokenCase, cluster, passed: false, answer, differences: [] };
  const differences = findDifferences(tokenCase.expect, answer);
  return { tokenCase, cluster, passed: differences.length === 0, answer, differences };
}

/** The documents of clusters differ, but what is costly about them, their expressions, is remembered by its text. */
function prepare({ configuration, minor }: CompiledCluster): PreparedAuthenticators {
  let prepared = known.get(configuration);
  if (prepared === undefined) {
    prepared = prepareAuthenticators(configuration, { minor: Math.min(minor, knownMinors.at(-1)!) });
    known.set(configuration, prepared);
  }
  return prepared;
}
