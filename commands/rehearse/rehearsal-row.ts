import type { LinkedTokenCase } from '../../model/link/linked-token-case.ts';
import type { Rehearsal } from '../../model/rehearse/rehearsal.ts';

/** `unknown`: what the API server does is not known; `skipped`: the cluster's document would not be loaded. */
export type Verdict = 'passed' | 'failed' | 'unknown' | 'skipped';

/** A case on a cluster that it selects. */
export interface RehearsalRow {
  readonly tokenCase: LinkedTokenCase;
  readonly cluster: string;
  readonly verdict: Verdict;
  /** Absent where it was skipped. */
  readonly rehearsal?: Rehearsal;
}
