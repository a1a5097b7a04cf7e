/** One generation of the configuration, as its ConfigMap carries it to the agents. */
export interface Revision {
  document: string;
  /** SHA-256 of the document. */
  hash: string;
  /** The hash of its `anonymous` block, as the agent compares it. */
  anonymous: string;
}
