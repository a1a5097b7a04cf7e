import { asksWebhook } from '../asks-webhook.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { PersonChange } from './access-change.ts';
import { areAlike } from './are-alike.ts';
import { findEntry } from './find-entry.ts';
import { identifyPerson } from './identify-person.ts';
import type { Person } from './person.ts';
import type { RoleBinding } from './role-binding.ts';
import type { Standing } from './standing.ts';

/** A cluster as it was or is, with what is bound in it; undefined where there is no such cluster. */
export interface Side {
  cluster: CompiledCluster | undefined;
  bindings: readonly RoleBinding[];
  /** Whether its bindings are other ones than those of the other side. */
  rebound: boolean;
}

/** For whom of these people something changes at a cluster. Nobody is looked at whose issuer and roles stay the same. */
export function comparePeople(
  people: readonly Person[],
  before: Side,
  after: Side,
): Omit<PersonChange, 'clusters'>[] {
  const changes: Omit<PersonChange, 'clusters'>[] = [];
  for (const person of people) {
    const old = before.cluster && findEntry(person, before.cluster);
    const now = after.cluster && findEntry(person, after.cluster);
    if (old === undefined && now === undefined) continue;
    const sameReader =
      before.cluster?.minor === after.cluster?.minor && isBehindWebhook(before) === isBehindWebhook(after);
    const sameEntry = sameReader && areAlike(old, now);
    if (sameEntry && !after.rebound) continue;
    const change = judge(person, standAt(person, before), standAt(person, after));
    if (change !== undefined) changes.push(change);
  }
  return changes;
}

function isBehindWebhook({ cluster }: Side): boolean {
  return cluster !== undefined && asksWebhook(cluster.cluster);
}

function standAt(person: Person, { cluster, bindings }: Side): Standing {
  return cluster === undefined
    ? { outcome: 'refused', reason: 'there is no such cluster' }
    : identifyPerson(person, cluster, bindings);
}

function judge(
  person: Person,
  before: Standing,
  after: Standing,
): Omit<PersonChange, 'clusters'> | undefined {
  const [old, now] = [rolesOf(before), rolesOf(after)];
  const change = {
    person,
    before,
    after,
    rolesGained: now.filter((role) => !old.includes(role)),
    rolesLost: old.filter((role) => !now.includes(role)),
  };
  if (before.outcome === 'unverified' || after.outcome === 'unverified')
    return areAlike(before, after) ? undefined : { state: 'unclear', ...change };
  if (before.outcome === 'refused')
    return after.outcome === 'refused' ? undefined : { state: 'gained', ...change };
  if (after.outcome === 'refused') return { state: 'lost', ...change };
  if (!areAlike(before.user, after.user)) return { state: 'renamed', ...change };
  return change.rolesGained.length + change.rolesLost.length === 0
    ? undefined
    : { state: 'regranted', ...change };
}

function rolesOf(standing: Standing): readonly string[] {
  return standing.outcome === 'user' ? standing.roles : [];
}
