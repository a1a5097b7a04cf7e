import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import type { LinkedCluster } from '../link/linked-cluster.ts';

/** A cluster with the document that its API servers read. */
export interface CompiledCluster extends LinkedCluster {
  /** 33 for Kubernetes 1.33: the oldest reader. */
  minor: number;
  /** Nothing but configuration: no time, no version of ours, no path. Its entries are those of `issuers`, in order. */
  configuration: AuthenticationConfiguration;
  /** The clusters whose delivery is applied in this one (`delivery.in`), by name. */
  hosted: CompiledCluster[];
}
