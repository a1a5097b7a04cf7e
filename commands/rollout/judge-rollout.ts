import type { V1ControllerRevision, V1Pod } from '@kubernetes/client-node';
import { documentHash } from '../../generators/annotations.ts';
import { currentRevision } from './current-revision.ts';
import { explainPod } from './explain-pod.ts';
import { findServers, type KnownServer } from './find-servers.ts';
import { readAgentReport } from './read-agent-report.ts';
import type { RolloutSnapshot } from './rollout-snapshot.ts';
import type { NodeStatus, RolloutStatus } from './rollout-status.ts';
import { selectsNode } from './selects-node.ts';

/** The label by which a pod tells its revision. */
export const revisionLabel = 'controller-revision-hash';

/**
 * How far a rollout has come, judged by pods that are Ready (an agent's readiness is its API server's proof) and by the
 * API servers that are known from their identity Leases, so that one which no agent reaches is not overlooked.
 *
 * @param now milliseconds since 1970
 */
export function judgeRollout(snapshot: RolloutSnapshot, now: number): RolloutStatus {
  const { daemonSet } = snapshot;
  const { metadata = {}, spec, status } = daemonSet;
  const current = currentRevision(snapshot.revisions);
  const observed = (status?.observedGeneration ?? 0) >= (metadata.generation ?? 0);
  const servers = findServers(snapshot, now);
  const nodes = listNodes(snapshot, servers).map((node) =>
    judgeNode(node, snapshot, servers, observed ? current : undefined, now),
  );
  const problems = listProblems(nodes, observed, metadata.generation ?? 0);
  const templateHash = spec?.template.metadata?.annotations?.[documentHash];
  const configMap = spec?.template.spec?.volumes?.find(({ name }) => name === 'configuration')?.configMap
    ?.name;
  return {
    namespace: metadata.namespace ?? '',
    daemonSet: metadata.name ?? '',
    mode: spec?.updateStrategy?.rollingUpdate?.maxUnavailable === '100%' ? 'fast' : 'canary',
    ...(observed && current !== undefined && { number: current.revision, revision: nameOf(current) }),
    ...(templateHash !== undefined && { sha256: templateHash }),
    ...(configMap !== undefined && { configMap }),
    nodes,
    problems,
    notes: servers.filter(({ gone }) => gone).map(describeGone),
    complete: problems.length === 0 && nodes.every(({ stage }) => stage === 'loaded'),
    failed: nodes.some(({ state, revision }) => state === 'rejected' && revision === nameOf(current)),
  };
}

function nameOf(revision: V1ControllerRevision | undefined): string {
  return revision?.metadata?.labels?.[revisionLabel] ?? '';
}

function describeGone({ host, silence }: KnownServer): string {
  return `The API server of ${host}, which is no node any more, was last heard of ${Math.round(silence / 1000)} s ago.`;
}

/** Every node that has an agent, should have one, or runs an API server. */
function listNodes({ daemonSet, nodes, pods }: RolloutSnapshot, servers: readonly KnownServer[]): string[] {
  const names = new Set<string>();
  for (const node of nodes) {
    if (node.metadata?.name !== undefined && selectsNode(daemonSet, node)) names.add(node.metadata.name);
  }
  for (const pod of pods) if (pod.spec?.nodeName !== undefined) names.add(pod.spec.nodeName);
  for (const { gone, node, host } of servers) if (!gone) names.add(node ?? host);
  return [...names].sort();
}

function listProblems(nodes: readonly NodeStatus[], observed: boolean, generation: number): string[] {
  const problems: string[] = [];
  if (!observed)
    problems.push(
      `The DaemonSet controller has not seen generation ${generation} yet. If that lasts, the controller manager is down.`,
    );
  if (nodes.length === 0)
    problems.push(
      'The DaemonSet matches no node, and no API server is known, so nothing is delivered. Compare its node affinity with `kubectl get nodes --show-labels`.',
    );
  return problems;
}

function judgeNode(
  name: string,
  snapshot: RolloutSnapshot,
  servers: readonly KnownServer[],
  current: V1ControllerRevision | undefined,
  now: number,
): NodeStatus {
  const server = servers.find(({ node, host, gone }) => !gone && (node ?? host) === name);
  const known = server === undefined ? {} : { apiServer: server.lease };
  const node = snapshot.nodes.find(({ metadata }) => metadata?.name === name);
  const pod = newestPod(snapshot.pods.filter(({ spec }) => spec?.nodeName === name));
  if (pod === undefined) {
    const reason =
      node === undefined
        ? `no node is called ${name}, but an API server of that host name is alive: no agent reaches it`
        : selectsNode(snapshot.daemonSet, node)
          ? 'no agent has been started here yet'
          : 'an API server runs here, but the DaemonSet does not match this node: label it node-role.kubernetes.io/control-plane, or change the node affinity';
    return { node: name, stage: 'nothing', reason, ...known };
  }
  const revision = pod.metadata?.labels?.[revisionLabel];
  const sha256 = pod.metadata?.annotations?.[documentHash];
  const ours = {
    node: name,
    ...(revision !== undefined && { revision }),
    ...(sha256 !== undefined && { sha256 }),
    ...known,
  };
  const report = readAgentReport(snapshot.logs.get(pod.metadata?.name ?? '') ?? '');
  const said = {
    ...(report !== undefined && { state: report.state }),
    ...(report?.since !== undefined && { age: Math.max(0, Math.round((now - report.since) / 1000)) }),
  };
  if (
    current === undefined ||
    revision !== nameOf(current) ||
    pod.metadata?.deletionTimestamp !== undefined
  ) {
    const reason = explainPod(pod, node) ?? `still revision ${revision ?? 'unknown'}`;
    return { ...ours, stage: 'nothing', reason };
  }
  if (isReady(pod)) return { ...ours, ...said, stage: 'loaded' };
  const reason =
    explainPod(pod, node) ?? (report === undefined ? 'the agent has said nothing yet' : report.reason);
  // The log may already say "proven" while the kubelet has not asked the probe again.
  const stage = report?.stage === 'loaded' ? 'seen' : (report?.stage ?? 'nothing');
  return { ...ours, ...said, stage, reason };
}

/** The one that is not on its way out, and of those the youngest. */
function newestPod(pods: readonly V1Pod[]): V1Pod | undefined {
  const rank = (pod: V1Pod) =>
    `${pod.metadata?.deletionTimestamp === undefined ? 1 : 0} ${String(new Date(pod.metadata?.creationTimestamp ?? 0).toISOString())}`;
  return [...pods].sort((a, b) => (rank(a) < rank(b) ? 1 : -1))[0];
}

function isReady(pod: V1Pod): boolean {
  return pod.status?.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') ?? false;
}
