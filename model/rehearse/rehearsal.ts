import type { Identification } from '../../authentication/identify/identification.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { LinkedTokenCase } from '../link/linked-token-case.ts';
import type { Difference } from './difference.ts';

/** What came of a case on a cluster. */
export interface Rehearsal {
  readonly tokenCase: LinkedTokenCase;
  readonly cluster: CompiledCluster;
  readonly passed: boolean;
  /** What the API servers of the cluster would make of the token, were it valid now. */
  readonly answer: Identification;
  /** Empty where it passed, and where it cannot be known what the API server does. */
  readonly differences: readonly Difference[];
}
