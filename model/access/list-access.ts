import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { AccessPattern } from './access-pattern.ts';
import type { ClusterAccess, WayIn } from './cluster-access.ts';
import { describeAnonymous } from './describe-anonymous.ts';
import { describePattern } from './describe-pattern.ts';
import { describeRule } from './describe-rule.ts';
import { describeWebhook } from './describe-webhook.ts';
import { findEntry } from './find-entry.ts';
import { identifyPerson } from './identify-person.ts';
import { isWithheld } from './is-withheld.ts';
import { listBindings } from './list-bindings.ts';
import { matchesPattern } from './matches-pattern.ts';
import type { Person } from './person.ts';
import type { RoleBinding } from './role-binding.ts';

/**
 * Who gets into a cluster and what they may do there: each issuer with the names that it gives, the bindings that these
 * can match, and the known people who come in by it.
 *
 * @param people those who are tried
 * @param others bindings that are in the cluster besides those of its environment
 */
export function listAccess(
  cluster: CompiledCluster,
  people: readonly Person[] = [],
  others: readonly RoleBinding[] = [],
): ClusterAccess {
  const bindings = listBindings(cluster, others);
  const ways = cluster.issuers.map((issuer, index): WayIn => {
    const entry = cluster.configuration.jwt![index]!;
    const username = describePattern(issuer.authenticator, 'username', cluster.minor);
    const groups = describePattern(issuer.authenticator, 'groups', cluster.minor);
    const { owner, template } = issuer;
    return {
      owner: { kind: owner.kind, name: owner.name },
      ...(template.kind === 'IssuerClass' && { template: template.name }),
      url: entry.issuer?.url ?? '',
      audiences: entry.issuer?.audiences ?? [],
      username,
      groups,
      rules: [...(entry.claimValidationRules ?? []), ...(entry.userValidationRules ?? [])].map(
        (rule) => rule.message || describeRule(rule),
      ),
      bindings: bindings.filter((binding) => canMatch(binding, cluster, username, groups)),
      people: people.flatMap((person) =>
        findEntry(person, cluster) === entry
          ? [{ person, standing: identifyPerson(person, cluster, bindings) }]
          : [],
      ),
      place: { document: owner.source, path: ['metadata', 'name'] },
    };
  });
  const { name, document } = cluster.cluster;
  const webhook = describeWebhook(cluster.cluster);
  return {
    cluster: name,
    minor: cluster.minor,
    ways,
    idle: bindings.filter((binding) => !ways.some((way) => way.bindings.includes(binding))),
    breakGlass: (document.spec.breakGlass ?? []).map(({ kind, subject, owner, lastTested }) => ({
      kind,
      subject,
      owner,
      lastTested,
    })),
    ...(webhook !== undefined && { webhook }),
    anonymous: describeAnonymous(cluster.configuration.anonymous),
  };
}

function canMatch(
  { subject: { kind, name } }: RoleBinding,
  cluster: CompiledCluster,
  username: AccessPattern | undefined,
  groups: AccessPattern | undefined,
): boolean {
  if (kind === 'Group' && name === 'system:authenticated') return true;
  const pattern = kind === 'User' ? username : groups;
  return !isWithheld(name, cluster) && pattern !== undefined && matchesPattern(name, pattern);
}
