import type { V1Node, V1Pod } from '@kubernetes/client-node';

/** Why a pod does not run, in Kubernetes' own words; undefined where it does and only the agent can tell. */
export function explainPod({ metadata, status }: V1Pod, node: V1Node | undefined): string | undefined {
  const ready = node?.status?.conditions?.find(({ type }) => type === 'Ready');
  if (ready !== undefined && ready.status !== 'True')
    return `node not ready: ${ready.message ?? ready.reason ?? 'its kubelet does not answer'}`;
  if (metadata?.deletionTimestamp !== undefined) return 'the previous agent is being stopped';
  const container = status?.containerStatuses?.[0];
  const waiting = container?.state?.waiting;
  if (waiting !== undefined) {
    const last = container?.lastState?.terminated?.message?.trim();
    return [waiting.reason, waiting.message ?? last].filter(Boolean).join(': ');
  }
  const terminated = container?.state?.terminated;
  if (terminated !== undefined)
    return terminated.message?.trim() || `the agent ended with ${terminated.exitCode}`;
  if (container === undefined) {
    const unscheduled = status?.conditions?.find(
      ({ type, status: holds }) => type === 'PodScheduled' && holds !== 'True',
    );
    return unscheduled?.message ?? status?.message ?? 'the kubelet has not started the agent yet';
  }
  return undefined;
}
