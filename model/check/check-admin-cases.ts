import type { Finding } from '../diagnostics/finding.ts';
import type { Manifest } from '../manifest.ts';
import { describeClusters } from '../rehearse/describe-clusters.ts';
import type { Rehearsal } from '../rehearse/rehearsal.ts';
import { adminRolesOf } from './admin-roles-of.ts';
import { findAdminRole } from './find-admin-role.ts';

/**
 * The cases of administrators who get in and then may do nothing: their role is what a change took away, or nobody ever
 * wrote it down. One finding a case, with the clusters. A case that fails has its own finding.
 *
 * @param rehearsals of cases with `admin: true`
 */
export function checkAdminCases(rehearsals: readonly Rehearsal[]): Finding[] {
  const powerless = new Map<Manifest<'TokenCase'>, Rehearsal[]>();
  for (const rehearsal of rehearsals) {
    const { tokenCase, cluster, passed, answer } = rehearsal;
    if (!passed || answer.outcome !== 'user' || findAdminRole(answer.user, cluster) !== undefined) continue;
    powerless.set(tokenCase.manifest, [...(powerless.get(tokenCase.manifest) ?? []), rehearsal]);
  }
  return [...powerless.values()].map(explain);
}

function explain(found: readonly Rehearsal[]): Finding {
  const [{ answer, cluster, tokenCase }] = found as readonly [Rehearsal];
  const roles = adminRolesOf(cluster).join(' or ');
  const clusters = describeClusters([...new Set(found.map((rehearsal) => rehearsal.cluster.cluster))]);
  const user = answer.outcome === 'user' ? answer.user : { username: '', groups: [] };
  const groups = (user.groups ?? []).map((group) => JSON.stringify(group)).join(', ');
  const index = answer.trace.find(({ about, outcome }) => about === 'issuer' && outcome === 'passed')
    ?.path?.[1];
  const owner = cluster.issuers[Number(index)]?.owner;
  return {
    rule: 'admin-case',
    message: `On ${clusters} ${JSON.stringify(user.username)}${groups === '' ? '' : ` in ${groups}`} gets in and is no administrator: nothing under access gives ${roles} in the whole cluster.`,
    place: { document: tokenCase.manifest.source, path: ['spec', 'admin'] },
    help: `Give the user or a group of theirs the role in ${owner === undefined ? 'their issuer' : `${owner.kind} ${owner.name}`}, such as access: [{group: admins, clusterRole: ${adminRolesOf(cluster)[0]}}]. If another ClusterRole is enough to mend the cluster, name it in spec.adminRoles of the Cluster. If it is no administrator, take admin: true away.`,
  };
}
