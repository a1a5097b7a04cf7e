import type { Manifest } from '../manifest.ts';
import type { LinkedCluster } from './linked-cluster.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/** A cluster without the issuers that Emergencies leave out. Their bindings stay. */
export function leaveOut(
  linked: LinkedCluster,
  emergencies: readonly Manifest<'Emergency'>[],
): LinkedCluster {
  const effective = emergencies.filter((emergency) =>
    linked.issuers.some((issuer) => names(emergency, issuer)),
  );
  if (effective.length === 0) return linked;
  const issuers = linked.issuers.filter((issuer) => !effective.some((emergency) => names(emergency, issuer)));
  return { ...linked, issuers, emergencies: effective };
}

function names({ document }: Manifest<'Emergency'>, { owner, template }: TrustedIssuer): boolean {
  const { kind, name } = document.spec.without;
  return [owner, template].some((manifest) => manifest.kind === kind && manifest.name === name);
}
