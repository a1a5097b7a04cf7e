import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';

/** Something that can be rendered: all that is applied in one cluster. */
export interface Target {
  /** The Destination's name, or the cluster's where no Destination is for it. */
  name: string;
  compiled: CompiledCluster;
}
