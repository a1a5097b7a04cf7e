import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';
import type { AccessChange } from './access-change.ts';
import type { TrustEdge, TrustGraph, TrustNode, TrustState } from './trust-graph.ts';

/** An issuer on its way to the clusters that trust it. */
interface Owner {
  kind: TrustedIssuer['owner']['kind'];
  name: string;
  /** The class that an organisation's issuer is made from. */
  template: string | undefined;
  /** By the id of a group of clusters. */
  trusted: Map<string, TrustState>;
}

/**
 * The graph of trust between issuers, organisations and clusters, before and after a change. Clusters that trust the
 * same issuers, and organisations that are trusted by the same clusters, are one node, so that a fleet stays readable.
 *
 * @param change absent where there is only one state to show
 */
export function buildTrustGraph(
  before: readonly CompiledCluster[],
  after: readonly CompiledCluster[],
  change?: AccessChange,
): TrustGraph {
  const states = listStates(change);
  const clusterState = (name: string): TrustState =>
    change?.clusters.added.includes(name)
      ? 'added'
      : change?.clusters.removed.includes(name)
        ? 'removed'
        : 'same';
  const owners = new Map<string, Owner>();
  const trustOf = new Map<string, Map<string, TrustState>>();
  for (const { cluster, issuers } of [...after, ...before]) {
    const trust = trustOf.get(cluster.name) ?? new Map<string, TrustState>();
    trustOf.set(cluster.name, trust);
    for (const issuer of issuers) {
      const key = keyOf(issuer);
      if (!owners.has(key)) owners.set(key, toOwner(issuer));
      if (!trust.has(key)) trust.set(key, states.get(cluster.name)?.get(key) ?? 'same');
    }
  }
  const nodes: TrustNode[] = [];
  const groups = new Map<string, string[]>();
  for (const [name, trust] of [...trustOf].sort(byKey)) {
    const signature = JSON.stringify([clusterState(name), [...trust].sort(byKey)]);
    groups.set(signature, [...(groups.get(signature) ?? []), name]);
  }
  for (const names of groups.values()) {
    const id = `Cluster/${names[0]}`;
    nodes.push({ id, kind: 'Cluster', names, state: clusterState(names[0]!) });
    for (const [key, state] of trustOf.get(names[0]!)!) owners.get(key)!.trusted.set(id, state);
  }
  const sources = gatherOwners([...owners].sort(byKey).map(([, owner]) => owner));
  return { nodes: [...sources.nodes, ...nodes], edges: sources.edges };
}

/** The nodes of issuers, classes and organisations, and all edges. */
function gatherOwners(owners: readonly Owner[]): { nodes: TrustNode[]; edges: TrustEdge[] } {
  const nodes: TrustNode[] = [];
  const edges: TrustEdge[] = [];
  const alike = new Map<string, Owner[]>();
  for (const owner of owners) {
    const own = owner.kind === 'Organization' ? '' : owner.name;
    const signature = JSON.stringify([owner.kind, own, owner.template, [...owner.trusted].sort(byKey)]);
    alike.set(signature, [...(alike.get(signature) ?? []), owner]);
  }
  const classes = new Map<string, TrustState[]>();
  for (const group of alike.values()) {
    const { kind, name, template, trusted } = group[0]!;
    const id = `${kind}/${name}`;
    const state = joinStates([...trusted.values()]);
    nodes.push({ id, kind, names: group.map((owner) => owner.name), state });
    if (template !== undefined) {
      edges.push({ from: `IssuerClass/${template}`, to: id, state });
      classes.set(template, [...(classes.get(template) ?? []), state]);
    }
    for (const [to, each] of trusted) edges.push({ from: id, to, state: each });
  }
  const ofClasses = [...classes].map(
    ([name, states]): TrustNode => ({
      id: `IssuerClass/${name}`,
      kind: 'IssuerClass',
      names: [name],
      state: joinStates(states),
    }),
  );
  return { nodes: [...ofClasses, ...nodes], edges };
}

/** What several states are together: one of them where they agree. */
function joinStates(states: readonly TrustState[]): TrustState {
  const [first = 'same'] = states;
  return states.every((state) => state === first) ? first : 'changed';
}

/** The state of each issuer that changes, by cluster and owner. */
function listStates(change: AccessChange | undefined): Map<string, Map<string, TrustState>> {
  const states = new Map<string, Map<string, TrustState>>();
  for (const { state, owner, clusters } of change?.issuers ?? []) {
    for (const cluster of clusters) {
      const ofCluster = states.get(cluster) ?? new Map<string, TrustState>();
      states.set(cluster, ofCluster.set(`${owner.kind}/${owner.name}`, state));
    }
  }
  return states;
}

function keyOf({ owner }: TrustedIssuer): string {
  return `${owner.kind}/${owner.name}`;
}

function toOwner({ owner, template }: TrustedIssuer): Owner {
  const { kind, name } = owner;
  return {
    kind,
    name,
    template: template.kind === 'IssuerClass' ? template.name : undefined,
    trusted: new Map(),
  };
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
