import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { AccessGrant } from '../link/access-grant.ts';
import { isClusterAdmin } from '../link/is-cluster-admin.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';
import type { Manifest } from '../manifest.ts';
import { describeClusters } from '../rehearse/describe-clusters.ts';
import { adminRolesOf } from './admin-roles-of.ts';

/** A grant by which people administer whole clusters, and why somebody should look at it. */
interface Doubt {
  owner: TrustedIssuer['owner'];
  grant: AccessGrant;
  clusters: Manifest<'Cluster'>[];
  /** Another organisation on one of the clusters, where it is an organisation that gets them. */
  other: string | undefined;
}

/**
 * People who are given whole clusters in a way that is rarely meant: one of several organisations, and a single user. A
 * group of an Issuer is how operators get in. Service accounts of other clusters are refused where they are linked.
 */
export function checkAdministrators(clusters: readonly CompiledCluster[]): Finding[] {
  const doubts = new Map<string, Doubt>();
  for (const compiled of clusters) {
    for (const { owner, access } of compiled.bound) {
      if (owner.kind === 'ServiceAccountTrust') continue;
      for (const grant of access) {
        if (!isAdministrator(grant, compiled)) continue;
        const other = findOther(owner, compiled);
        if (other === undefined && grant.subject.kind === 'Group') continue;
        const key = `${owner.kind}/${owner.name}/${grant.path.join('/')}/${other === undefined}`;
        const known = doubts.get(key);
        if (known === undefined) doubts.set(key, { owner, grant, clusters: [compiled.cluster], other });
        else known.clusters.push(compiled.cluster);
      }
    }
  }
  return [...doubts.values()].map(explain);
}

function isAdministrator({ role, namespaces }: AccessGrant, compiled: CompiledCluster): boolean {
  if (namespaces !== undefined || role.kind !== 'ClusterRole') return false;
  return isClusterAdmin(role.name) || adminRolesOf(compiled).includes(role.name);
}

function findOther({ kind, name }: TrustedIssuer['owner'], { bound }: CompiledCluster): string | undefined {
  if (kind !== 'Organization') return undefined;
  return bound.find(({ owner }) => owner.kind === kind && owner.name !== name)?.owner.name;
}

function explain({ owner, grant, clusters, other }: Doubt): Finding {
  const { subject, role, path } = grant;
  const where = describeClusters(clusters);
  if (other !== undefined) {
    return {
      rule: 'cluster-admin-people',
      message: `On ${where} "${subject.name}" of Organization ${owner.name} gets ${role.name} in the whole cluster, and with it what Organization ${other} has there.`,
      place: { document: owner.source, path: [...path, 'clusterRole'] },
      help: 'Add namespaces: [ … ]. Whoever administers whole clusters for all organisations belongs to an Issuer of their own.',
    };
  }
  return {
    rule: 'cluster-admin-people',
    message: `On ${where} the user "${subject.name}" alone gets ${role.name} in the whole cluster.`,
    place: { document: owner.source, path: [...path, 'user'] },
    help: 'Name a group, out of which the issuer takes whoever leaves; a machine needs namespaces. For the day on which no issuer answers declare breakGlass on the Cluster.',
  };
}
