import type { SourceDocument } from '../load/source-document.ts';
import type { Manifest } from '../manifest.ts';
import type { LinkedClusterAuthentication } from './link-cluster-authentication.ts';
import type { ReachedCluster } from './reached-cluster.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/** A cluster with everything that concerns it. */
export interface LinkedCluster {
  cluster: Manifest<'Cluster'>;
  /**
   * Those of the ClusterAuthentication as they are written, then all others in the order of their URLs: the order of
   * files and names must not reach the document.
   */
  issuers: readonly TrustedIssuer[];
  /**
   * Those whose `access` is bound: the same, and those that an Emergency leaves out of the document; of service accounts
   * that are left out without their access.
   */
  bound: readonly TrustedIssuer[];
  /** The Emergencies that leave something out of this cluster's document. */
  emergencies: readonly Manifest<'Emergency'>[];
  /** The manifests of k0rdent's AccessManagement in the environment: k0rdent itself knows only one. */
  accessManagements: readonly SourceDocument[];
  /** The manifests of the Shoot that the cluster is, where the environment has them. */
  shoots: readonly SourceDocument[];
  /**
   * The clusters that Flux in this one applies to, as service accounts that they let in; those that an Emergency leaves out
   * as well, because with a Kustomization Flux deletes all that it applied.
   */
  reached: readonly ReachedCluster[];
  /** The object of k0rdent's that the cluster names. */
  clusterAuthentication: LinkedClusterAuthentication | undefined;
}
