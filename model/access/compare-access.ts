import { asksWebhook } from '../asks-webhook.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { LinkedTokenCase } from '../link/linked-token-case.ts';
import { resolveOpenIDConnectSettings } from '../open-id-connect-settings.ts';
import type {
  AccessChange,
  BindingChange,
  IssuerChange,
  PersonChange,
  SettingChange,
} from './access-change.ts';
import { areAlike } from './are-alike.ts';
import { compareBindings } from './compare-bindings.ts';
import { compareIssuers } from './compare-issuers.ts';
import { comparePeople } from './compare-people.ts';
import { compareSettings } from './compare-settings.ts';
import { listBindings } from './list-bindings.ts';
import { listPeople } from './list-people.ts';
import type { Person } from './person.ts';
import { printBindingKey } from './print-binding-key.ts';
import type { RoleBinding } from './role-binding.ts';

/** As much of a compiled environment as is compared. */
export interface ComparedEnvironment {
  clusters: readonly CompiledCluster[];
  tokenCases: readonly LinkedTokenCase[];
}

/** What is known besides the two environments. */
export interface CompareOptions {
  /** People who are in no TokenCase; they are tried on every cluster. */
  identities?: readonly Person[];
  /** Bindings that are in a cluster besides those of its environment, and stay there. */
  bindings?: (cluster: string) => readonly RoleBinding[];
}

/**
 * What would change between two compiled environments: who gains and who loses access, who is called differently,
 * which roles that touches, and through which issuers and bindings. What is the same on several clusters is said once.
 * A cluster whose document and grants are the same in both is not looked at any further.
 */
export function compareAccess(
  before: ComparedEnvironment,
  after: ComparedEnvironment,
  { identities = [], bindings = () => [] }: CompareOptions = {},
): AccessChange {
  const old = byName(before.clusters);
  const now = byName(after.clusters);
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  const people = listPeople(after.tokenCases, identities, before.tokenCases);
  const found = {
    people: new Groups<PersonChange>(),
    issuers: new Groups<IssuerChange>(),
    bindings: new Groups<BindingChange>(),
    settings: new Groups<SettingChange>(),
  };
  const clusters = { added: [] as string[], removed: [] as string[], changed: [] as string[], unchanged: 0 };
  for (const name of names) {
    const [one, other] = [old.get(name), now.get(name)];
    if (one !== undefined && other !== undefined && isSame(one, other)) {
      clusters.unchanged++;
      continue;
    }
    clusters[one === undefined ? 'added' : other === undefined ? 'removed' : 'changed'].push(name);
    const others = bindings(name);
    const rebound = one === undefined || other === undefined || !haveSameGrants(one, other);
    const left = { cluster: one, bindings: one === undefined ? others : listBindings(one, others), rebound };
    const right = {
      cluster: other,
      bindings: other === undefined ? others : listBindings(other, others),
      rebound,
    };
    for (const change of comparePeople(people.of(name), left, right))
      found.people.add(change, name, printPersonKey(change));
    for (const change of compareIssuers(one, other)) {
      const texts = change.details.map(({ text }) => text);
      found.issuers.add(change, name, JSON.stringify([change.state, change.owner, change.url, texts]));
    }
    for (const change of compareBindings(left, right)) {
      const { state, matchesAfter, binding, successor } = change;
      const keys = [binding, ...(successor === undefined ? [] : [successor])].map(printBindingKey);
      found.bindings.add(change, name, JSON.stringify([state, matchesAfter, keys]));
    }
    if (one !== undefined && other !== undefined)
      for (const change of compareSettings(one, other)) found.settings.add(change, name, change.text);
  }
  return {
    people: found.people.list(({ state, person }) => `${peopleOrder.indexOf(state)} ${person.name}`),
    issuers: found.issuers.list(({ state, owner }) => `${state} ${owner.kind}/${owner.name}`),
    bindings: found.bindings.list(
      ({ state, binding }) => `${bindingOrder.indexOf(state)} ${printBindingKey(binding)}`,
    ),
    settings: found.settings.list(({ text }) => text),
    clusters,
    known: people.all.length,
  };
}

const peopleOrder = ['lost', 'unclear', 'renamed', 'regranted', 'gained'] as const;
const bindingOrder = ['orphaned', 'replaced', 'removed', 'revived', 'added'] as const;

/** Equal changes of several clusters as one. */
class Groups<Change extends { clusters: string[] }> {
  readonly #groups = new Map<string, Change>();

  add(change: Omit<Change, 'clusters'>, cluster: string, key: string): void {
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, { ...change, clusters: [cluster] } as unknown as Change);
    else group.clusters.push(cluster);
  }

  /** In the order of these texts, then of the first cluster. */
  list(orderOf: (change: Change) => string): Change[] {
    return [...this.#groups.values()]
      .map((change) => [`${orderOf(change)}\0${change.clusters[0]}`, change] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([, change]) => change);
  }
}

function byName(clusters: readonly CompiledCluster[]): Map<string, CompiledCluster> {
  return new Map(clusters.map((compiled) => [compiled.cluster.name, compiled]));
}

/**
 * Whether nobody can notice a difference between two clusters: document and who reads it, what that asks of tokens
 * besides, grants, the ways in for emergencies.
 */
function isSame(before: CompiledCluster, after: CompiledCluster): boolean {
  return (
    before.minor === after.minor &&
    asksWebhook(before.cluster) === asksWebhook(after.cluster) &&
    areAlike(resolveOpenIDConnectSettings(before.cluster), resolveOpenIDConnectSettings(after.cluster)) &&
    areAlike(before.configuration, after.configuration) &&
    haveSameGrants(before, after) &&
    areAlike(before.cluster.document.spec.breakGlass, after.cluster.document.spec.breakGlass)
  );
}

function haveSameGrants(before: CompiledCluster, after: CompiledCluster): boolean {
  return areAlike(
    before.bound.map(({ access }) => access),
    after.bound.map(({ access }) => access),
  );
}

/** A refusal names the cluster's own audience, so its words do not count. */
function printPersonKey({
  state,
  person,
  before,
  after,
  rolesGained,
  rolesLost,
}: Omit<PersonChange, 'clusters'>): string {
  const standings = [before, after].map((standing) =>
    standing.outcome === 'user' ? standing.user : standing.outcome,
  );
  return JSON.stringify([state, person.name, personNumber(person), standings, rolesGained, rolesLost]);
}

const numbers = new WeakMap<Person, number>();
let last = 0;

function personNumber(person: Person): number {
  let number = numbers.get(person);
  if (number === undefined) {
    number = ++last;
    numbers.set(person, number);
  }
  return number;
}
