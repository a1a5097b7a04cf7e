import type { V1ControllerRevision, V1DaemonSet, V1Lease, V1Node, V1Pod } from '@kubernetes/client-node';
import type { RolloutSnapshot } from '../../../commands/rollout/rollout-snapshot.ts';

/** The moment of every snapshot. */
export const now = Date.parse('2026-11-21T12:00:00Z');

const hash = (letter: string) => letter.repeat(64);

/** A DaemonSet of Trustplane that is at revision `b`. */
export const daemonSet = {
  metadata: { name: 'trustplane-sync', namespace: 'trustplane-system', generation: 2, uid: 'ds' },
  spec: {
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '100%' } },
    selector: { matchLabels: { app: 'sync' } },
    template: {
      metadata: { annotations: { 'trustplane.dev/sha256': hash('b') } },
      spec: {
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [
                { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }] },
              ],
            },
          },
        },
        containers: [],
        volumes: [{ name: 'configuration', configMap: { name: 'trustplane-authentication-b' } }],
      },
    },
  },
  status: { observedGeneration: 2 },
} as unknown as V1DaemonSet;

export const revisions = [
  { revision: 1, metadata: { labels: { 'controller-revision-hash': 'a' } } },
  { revision: 2, metadata: { labels: { 'controller-revision-hash': 'b' } } },
] as V1ControllerRevision[];

/** A node; with no role it is one that the DaemonSet does not match. */
export function makeNode(name: string, role = 'control-plane', ready = 'True'): V1Node {
  return {
    metadata: {
      name,
      labels: { 'kubernetes.io/hostname': name, ...(role && { [`node-role.kubernetes.io/${role}`]: '' }) },
    },
    status: {
      conditions: [{ type: 'Ready', status: ready, message: 'Kubelet stopped posting node status.' }],
    },
  } as V1Node;
}

/** The agent's pod on a node. */
export function makePod(node: string, revision = 'b', ready = true): V1Pod {
  return {
    metadata: {
      name: `sync-${node}-${revision}`,
      creationTimestamp: '2026-11-21T11:00:00Z',
      labels: { 'controller-revision-hash': revision },
      annotations: { 'trustplane.dev/sha256': hash(revision) },
    },
    spec: { nodeName: node, containers: [] },
    status: {
      conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }],
      containerStatuses: [{ state: { running: {} } }],
    },
  } as unknown as V1Pod;
}

/** The Lease of the API server on a host, renewed so many seconds ago. */
export function makeLease(host: string, secondsAgo = 3): V1Lease {
  return {
    metadata: { name: `apiserver-${host}`, labels: { 'kubernetes.io/hostname': host } },
    spec: { renewTime: new Date(now - secondsAgo * 1000).toISOString() },
  } as unknown as V1Lease;
}

/** A line of an agent's log, as the kubelet hands it out. */
export function makeLine(to: string, reason: string, secondsAgo: number, from = 'starting'): string {
  const line = { level: 'info', revision: 'b', node: 'n1', from, to, reason, milliseconds: 5, document: '' };
  return `${new Date(now - secondsAgo * 1000).toISOString()} ${JSON.stringify(line)}\n`;
}

/** Three nodes that have all proven revision `b`, with what a test changes. */
export function makeSnapshot(changes: Partial<RolloutSnapshot> = {}): RolloutSnapshot {
  const names = ['n1', 'n2', 'n3'];
  return {
    daemonSet,
    revisions,
    nodes: names.map((name) => makeNode(name)),
    pods: names.map((name) => makePod(name)),
    servers: names.map((name) => makeLease(name)),
    logs: new Map(names.map((name) => [`sync-${name}-b`, makeLine('proven', 'loaded', 60)])),
    ...changes,
  };
}
