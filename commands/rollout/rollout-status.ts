/** How far the document has come on one node, in this order. */
export const stages = ['nothing', 'written', 'seen', 'loaded'] as const;

/** The state of one control-plane node. */
export interface NodeStatus {
  node: string;
  /** `nothing` also where the node still has another revision. */
  stage: (typeof stages)[number];
  /** What the agent, or Kubernetes, says; absent where all is well. */
  reason?: string;
  /** What the agent calls its state: `proving`, `rejected`, …; absent where it said nothing. */
  state?: string;
  /** The name of the revision that the node's pod belongs to; absent without a pod. */
  revision?: string;
  /** SHA-256 of that revision's document. */
  sha256?: string;
  /** Seconds since the node is in this state, where that is known. */
  age?: number;
  /** The identity Lease of the API server that runs there; absent where none is known. */
  apiServer?: string;
}

/** How far a rollout has come. */
export interface RolloutStatus {
  namespace: string;
  daemonSet: string;
  mode: 'fast' | 'canary';
  /** The revision that is being rolled out, as `kubectl rollout history` numbers it; absent before there is one. */
  number?: number;
  /** Its name: the label controller-revision-hash. */
  revision?: string;
  sha256?: string;
  configMap?: string;
  nodes: NodeStatus[];
  /** What is wrong with the whole, besides the nodes. */
  problems: string[];
  /** What a reader should know although nothing is wrong. */
  notes: string[];
  /** Every API server that is known has proven this revision. */
  complete: boolean;
  /** A node has refused this revision: it will not come right by itself. */
  failed: boolean;
}
