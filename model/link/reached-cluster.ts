import type { TrustedServiceAccount } from '../generated/kinds.ts';
import type { Manifest } from '../manifest.ts';

/** A cluster that Flux in another one applies to, and as whom. */
export interface ReachedCluster {
  cluster: Manifest<'Cluster'>;
  trust: Manifest<'ServiceAccountTrust'>;
  serviceAccount: TrustedServiceAccount;
  /** The API server's address. */
  url: string;
  /** PEM; undefined where the trust store of the one that connects decides. */
  certificateAuthority: string | undefined;
  /** The audience that the API server asks of the token. */
  audience: string;
}
