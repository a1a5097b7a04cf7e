import { findUntrustedIssuer } from '../../authentication/identify/find-untrusted-issuer.ts';
import type { Manifest } from '../manifest.ts';
import type { LinkedCluster } from './linked-cluster.ts';
import type { LinkedTokenCase } from './linked-token-case.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/**
 * The cases without the clusters on which an Emergency leaves their issuer out: what becomes of those tokens meanwhile
 * is known, and is not what the cases are about.
 */
export function leaveOutCases(
  cases: readonly LinkedTokenCase[],
  clusters: readonly LinkedCluster[],
): LinkedTokenCase[] {
  const left = new Map<Manifest<'Cluster'>, ReadonlySet<unknown>>();
  for (const { cluster, bound, issuers, emergencies } of clusters) {
    if (emergencies.length === 0) continue;
    const trusted = new Set(issuers.map(urlOf));
    left.set(cluster, new Set(bound.map(urlOf).filter((url) => !trusted.has(url))));
  }
  return cases.flatMap((each) => {
    const url = findUntrustedIssuer(Object.entries(each.claims));
    const remaining = each.clusters.filter((cluster) => !left.get(cluster)?.has(url));
    if (remaining.length === each.clusters.length) return [each];
    return remaining.length === 0 ? [] : [{ ...each, clusters: remaining }];
  });
}

function urlOf({ authenticator }: TrustedIssuer): string | undefined {
  return authenticator.issuer?.url;
}
