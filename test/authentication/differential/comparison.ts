/** One case as decided here and by upstream. */
export interface Comparison {
  /**
   * `looser` and `stricter` are about what is accepted, `unverifiable` is what is said not to be modelled, `different`
   * is another result for what both accept.
   */
  readonly verdict: 'same' | 'looser' | 'stricter' | 'unverifiable' | 'different';
  /** Whether both gave the same words for a refusal; absent when there is none to compare. */
  readonly sameWords?: boolean;
  readonly ours: string;
  readonly upstream: string;
}
