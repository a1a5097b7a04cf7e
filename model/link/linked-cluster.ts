import type { Manifest } from '../manifest.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/** A cluster with everything that concerns it. */
export interface LinkedCluster {
  cluster: Manifest<'Cluster'>;
  /** In the order of their URLs: the order of files and names must not reach the document. */
  issuers: readonly TrustedIssuer[];
}
