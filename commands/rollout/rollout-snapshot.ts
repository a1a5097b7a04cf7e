import type { V1ControllerRevision, V1DaemonSet, V1Lease, V1Node, V1Pod } from '@kubernetes/client-node';

/** What the cluster said at one moment about a rollout. */
export interface RolloutSnapshot {
  daemonSet: V1DaemonSet;
  /** Of this DaemonSet only. */
  revisions: readonly V1ControllerRevision[];
  /** Of this DaemonSet only. */
  pods: readonly V1Pod[];
  nodes: readonly V1Node[];
  /** The identity Lease of each API server. */
  servers: readonly V1Lease[];
  /** The agents' logs by the name of the pod, each line with its time; absent where a log cannot be read. */
  logs: ReadonlyMap<string, string>;
}
