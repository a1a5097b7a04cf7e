import { createHash } from 'node:crypto';
import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import type { ServiceAccountAccess } from '../generated/kinds.ts';
import type { Manifest } from '../manifest.ts';
import type { AccessGrant } from './access-grant.ts';
import { isClusterAdmin } from './is-cluster-admin.ts';
import { workloadRoles } from './workload-roles.ts';

/**
 * What service accounts of another cluster may do. The subject is made from the prefix that is also the
 * authenticator's, so the two cannot differ.
 */
export function linkServiceAccountAccess(
  { document, source }: Manifest<'ServiceAccountTrust'>,
  prefix: string,
  findings: Finding[],
): AccessGrant[] {
  return document.spec.serviceAccounts.flatMap(({ namespace, name, access = [] }, number) =>
    access.flatMap((entry, index) => {
      const path = ['spec', 'serviceAccounts', number, 'access', index];
      const fault = findFault(entry);
      if (fault !== undefined) {
        const { rule, message, help, field = [] } = fault;
        findings.push({ rule, message, help, place: { document: source, path: [...path, ...field] } });
        return [];
      }
      const { profile, clusterRole, role, resourceNames } = entry;
      const subject = { kind: 'User', name: `${prefix}system:serviceaccount:${namespace}:${name}` } as const;
      const grant = { subject, namespaces: entry.namespaces, path };
      if (profile !== undefined) {
        const rendered = { name: profile, ...(resourceNames !== undefined && { resourceNames }) };
        return [
          {
            ...grant,
            role: { kind: 'ClusterRole', name: nameRole(profile, resourceNames) },
            profile: rendered,
          } satisfies AccessGrant,
        ];
      }
      return [
        {
          ...grant,
          role:
            clusterRole === undefined
              ? { kind: 'Role', name: role! }
              : { kind: 'ClusterRole', name: clusterRole },
        } satisfies AccessGrant,
      ];
    }),
  );
}

const ownRoles = 'trustplane:';
/** What tools that show or store names reckon with. An API server takes longer ones of roles. */
const longestName = 253;

/** A role's name says what is in it, so that two trusts that want the same share it; by a hash where that is long. */
function nameRole(profile: string, resourceNames: readonly string[] | undefined): string {
  const names = resourceNames === undefined ? [] : [...new Set(resourceNames)].sort();
  const name = `${ownRoles}${[profile, ...names].join(':')}`;
  if (name.length <= longestName) return name;
  return `${ownRoles}${profile}:${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
}

interface Fault extends Pick<Finding, 'rule' | 'message'> {
  help: string;
  field?: FieldPath;
}

function findFault(entry: ServiceAccountAccess): Fault | undefined {
  const { profile, clusterRole, role, namespaces, resourceNames } = entry;
  const given = [profile, clusterRole, role].filter((each) => each !== undefined);
  if (given.length !== 1) {
    return {
      rule: 'access-entry',
      message:
        given.length === 0
          ? 'An entry names no profile, clusterRole or role.'
          : 'An entry names more than one of profile, clusterRole and role.',
      help: 'Name exactly one.',
    };
  }
  if (namespaces === undefined && (role !== undefined || boundProfiles.has(profile))) {
    return {
      rule: 'access-entry',
      message:
        role !== undefined
          ? 'A role lives in a namespace, but none is named.'
          : `The profile ${profile} in every namespace would be as much as cluster-admin: it reads every Secret.`,
      help: 'Add namespaces: [ … ].',
    };
  }
  if (profile === 'namespace-keeper' && namespaces !== undefined) {
    return {
      rule: 'access-entry',
      message: 'Namespaces do not lie in namespaces, so nothing could be created with this.',
      help: 'Remove namespaces.',
      field: ['namespaces'],
    };
  }
  if (profile !== 'secret-reader' && resourceNames !== undefined) {
    return {
      rule: 'access-entry',
      message: 'resourceNames belong to the profile secret-reader.',
      help: 'Remove them, or use the profile secret-reader.',
      field: ['resourceNames'],
    };
  }
  if (clusterRole?.startsWith(ownRoles)) {
    return {
      rule: 'access-entry',
      message: `"${clusterRole}" is rendered for a profile, and what holds for the profile would not hold for the name.`,
      help: `Write profile: ${clusterRole.slice(ownRoles.length).split(':')[0]}.`,
      field: ['clusterRole'],
    };
  }
  return findClusterAdminFault(entry);
}

/** Profiles that can read Secrets. */
const boundProfiles: ReadonlySet<string | undefined> = new Set(['flux-apply', 'secret-reader']);

function findClusterAdminFault(entry: ServiceAccountAccess): Fault | undefined {
  const { clusterRole, allowClusterAdmin, reason } = entry;
  const power = describePower(entry);
  if (power !== undefined) {
    if (allowClusterAdmin === true && reason !== undefined) return undefined;
    return {
      rule: 'cluster-admin-abroad',
      message: allowClusterAdmin === true ? `${clusterRole} is allowed, but nobody says why.` : power,
      help: 'Use a profile, such as flux-apply with namespaces. If it must be: allowClusterAdmin: true, and the reason.',
      field: ['clusterRole'],
    };
  }
  if (allowClusterAdmin === undefined) return undefined;
  return {
    rule: 'access-entry',
    message: 'allowClusterAdmin is said of an entry that gives no cluster-admin.',
    help: 'Remove it, so that it is only where it means something.',
    field: ['allowClusterAdmin'],
  };
}

/** Why an entry is as much as cluster-admin. Of roles that somebody else has written, nothing is known. */
function describePower({ clusterRole = '', namespaces }: ServiceAccountAccess): string | undefined {
  if (clusterRole === 'cluster-admin')
    return 'With cluster-admin, whoever owns the issuing cluster owns this one too.';
  if (namespaces !== undefined || !isClusterAdmin(clusterRole)) return undefined;
  return workloadRoles.has(clusterRole)
    ? `${clusterRole} in every namespace is as much as cluster-admin: it makes pods in kube-system.`
    : `${clusterRole} is what a component of Kubernetes itself may do, which is as much as cluster-admin.`;
}
