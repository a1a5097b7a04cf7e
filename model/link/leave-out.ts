import type { Manifest } from '../manifest.ts';
import type { LinkedCluster } from './linked-cluster.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/**
 * A cluster without the issuers that Emergencies leave out. Bindings of people stay. Those of a cluster's service accounts
 * go: the issuing cluster may be the one that delivers the document, and takes no order against itself, while bindings
 * are applied by the cluster that they are in, and taking them away holds at once.
 */
export function leaveOut(
  linked: LinkedCluster,
  emergencies: readonly Manifest<'Emergency'>[],
): LinkedCluster {
  const effective = emergencies.filter((emergency) =>
    linked.issuers.some((issuer) => names(emergency, issuer)),
  );
  if (effective.length === 0) return linked;
  const isLeftOut = (issuer: TrustedIssuer) => effective.some((emergency) => names(emergency, issuer));
  return {
    ...linked,
    issuers: linked.issuers.filter((issuer) => !isLeftOut(issuer)),
    bound: linked.bound.map((issuer) =>
      issuer.owner.kind === 'ServiceAccountTrust' && isLeftOut(issuer) ? { ...issuer, access: [] } : issuer,
    ),
    emergencies: effective,
  };
}

function names({ document }: Manifest<'Emergency'>, { owner, template }: TrustedIssuer): boolean {
  const { kind, name } = document.spec.without;
  return [owner, template].some((manifest) => manifest.kind === kind && manifest.name === name);
}
