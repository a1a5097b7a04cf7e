import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Rehearsal } from '../rehearse/rehearsal.ts';
import { adminRolesOf } from './admin-roles-of.ts';
import { findAdminRole } from './find-admin-role.ts';
import { findBreakGlassFault } from './find-break-glass-fault.ts';

const shown = 5;

/**
 * Whether somebody is proven to get in to a cluster and to be able to mend it: by a TokenCase with `admin: true` that
 * passes and whose user or group has an admin role, or by a break glass that does not contradict itself. Clusters
 * without issuers are none the better for it: taking the last issuer away is how people are locked out.
 *
 * @param rehearsals of all cases on this cluster
 */
export function checkWayIn(compiled: CompiledCluster, rehearsals: readonly Rehearsal[]): Finding[] {
  const { cluster, bound, emergencies } = compiled;
  const { breakGlass = [] } = cluster.document.spec;
  const faults = breakGlass.map((entry) => findBreakGlassFault(entry, bound));
  if (faults.includes(undefined)) return [];
  const cases = rehearsals.map((rehearsal) => {
    const { tokenCase, passed, answer } = rehearsal;
    const isMarked = tokenCase.manifest.document.spec.admin === true;
    const role = passed && answer.outcome === 'user' ? findAdminRole(answer.user, compiled) : undefined;
    return { name: tokenCase.name, isMarked, isAdmin: role !== undefined, rehearsal };
  });
  const marked = cases.filter(({ isMarked }) => isMarked);
  if (marked.some(({ isAdmin }) => isAdmin)) return [];
  const roles = adminRolesOf(compiled).join(' or ');
  const reasons = [
    ...marked.map(({ name, rehearsal }) => `TokenCase ${name} ${describe(rehearsal, roles)}`),
    ...faults.map((fault, index) => `breakGlass[${index}] is no way in: ${fault!.reason}`),
    ...emergencies.map(({ name, document }) => {
      const { without } = document.spec;
      return `Emergency ${name} leaves out the ${without.kind} ${without.name}, so logins through it prove nothing`;
    }),
    ...(marked.length === 0 ? ['no TokenCase with admin: true is rehearsed on it'] : []),
    ...(breakGlass.length === 0 ? ['it has no breakGlass'] : []),
  ];
  const more = reasons.length > shown ? `; and ${reasons.length - shown} more that do not count` : '';
  const would = cases.find(({ isAdmin }) => isAdmin);
  return [
    {
      rule: 'way-in',
      message: `Nobody is proven to get in to the cluster "${cluster.name}": ${reasons.slice(0, shown).join('; ')}${more}.`,
      place: {
        document: cluster.source,
        path: breakGlass.length === 0 ? ['spec'] : ['spec', 'breakGlass'],
        at: 'key',
      },
      help: advise(would?.name, roles),
    },
  ];
}

/** @param would the case that proves a way in as soon as it says that it must */
function advise(would: string | undefined, roles: string): string {
  const declare =
    'Declare in spec of this Cluster what needs no issuer: breakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: TEAM, lastTested: YYYY-MM-DD}].';
  return would === undefined
    ? `${declare} Or write a TokenCase with admin: true that selects it, and give its user or group ${roles} under access, without namespaces.`
    : `TokenCase ${would} becomes an administrator here: with admin: true it is the proof. ${declare}`;
}

/** Why the case of an administrator does not count. */
function describe({ passed, answer, tokenCase }: Rehearsal, roles: string): string {
  if (answer.outcome === 'refused') {
    const isTrusted = answer.trace.some(({ about, outcome }) => about === 'issuer' && outcome === 'passed');
    return isTrusted
      ? `is refused: ${JSON.stringify(answer.refused)}`
      : `is refused: no issuer ${JSON.stringify(tokenCase.claims.iss)} is trusted`;
  }
  if (answer.outcome === 'unverified') return `proves nothing: ${answer.reason}`;
  const name = JSON.stringify(answer.user.username);
  return passed
    ? `becomes ${name}, to whom nothing under access gives ${roles} in the whole cluster`
    : `becomes ${name}, and that is not whom it expects`;
}
