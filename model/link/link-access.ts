import type { JWTAuthenticator, PrefixedClaimOrExpression } from '../../authentication/configuration.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { AccessEntry } from '../generated/kinds.ts';
import type { Manifest } from '../manifest.ts';
import type { AccessGrant } from './access-grant.ts';

/**
 * The grants of an owner, with each subject as the API server will call it: the mapping's prefix is put before a
 * name that comes from a claim, a name that an expression makes is taken as it is written.
 */
export function linkAccess(
  owner: Manifest<'Issuer'> | Manifest<'Organization'>,
  authenticator: JWTAuthenticator,
  findings: Finding[],
): AccessGrant[] {
  return (owner.document.spec.access ?? []).flatMap((entry, index) => {
    const path = ['spec', 'access', index];
    const report = (rule: Finding['rule'], message: string, help: string, field?: string) =>
      findings.push({
        rule,
        message,
        help,
        place: { document: owner.source, path: field === undefined ? path : [...path, field] },
      });
    const fault = findFault(entry);
    if (fault !== undefined) {
      report('access-entry', fault.message, fault.help);
      return [];
    }
    const field = entry.user === undefined ? 'group' : 'user';
    const written = entry.user ?? entry.group!;
    const mapping: PrefixedClaimOrExpression | undefined =
      field === 'user' ? authenticator.claimMappings?.username : authenticator.claimMappings?.groups;
    if (field === 'group' && mapping?.claim === undefined && mapping?.expression === undefined) {
      report(
        'unmapped-subject',
        `The issuer maps no groups, so nobody can be in "${written}".`,
        'Add claimMappings.groups, or name a user.',
        field,
      );
      return [];
    }
    const prefix = mapping?.expression === undefined ? (mapping?.prefix ?? '') : '';
    const name = prefix + written;
    if (name.startsWith('system:')) {
      report(
        'system-subject',
        `"${name}" belongs to Kubernetes itself.`,
        'Give the mapping a prefix of its own.',
        field,
      );
      return [];
    }
    if (prefix !== '' && written.startsWith(prefix)) {
      report(
        'double-prefix',
        `The subject becomes "${name}", with the prefix "${prefix}" twice.`,
        `Write ${field}: "${written.slice(prefix.length)}".`,
        field,
      );
    }
    return [
      {
        subject: { kind: field === 'user' ? 'User' : 'Group', name },
        role:
          entry.clusterRole === undefined
            ? { kind: 'Role', name: entry.role! }
            : { kind: 'ClusterRole', name: entry.clusterRole },
        namespaces: entry.namespaces,
        path,
      } satisfies AccessGrant,
    ];
  });
}

function findFault(entry: AccessEntry): { message: string; help: string } | undefined {
  if ((entry.user === undefined) === (entry.group === undefined)) {
    return {
      message: `An entry names ${entry.user === undefined ? 'neither a user nor' : 'both a user and'} a group.`,
      help: 'Name one user or one group.',
    };
  }
  if ((entry.role === undefined) === (entry.clusterRole === undefined)) {
    return {
      message: `An entry names ${entry.role === undefined ? 'neither a role nor' : 'both a role and'} a clusterRole.`,
      help: 'Name one of the two.',
    };
  }
  if (entry.role !== undefined && entry.namespaces === undefined) {
    return {
      message: 'A role lives in a namespace, but none is named.',
      help: 'Add namespaces: [ … ], or use a clusterRole.',
    };
  }
  return undefined;
}
