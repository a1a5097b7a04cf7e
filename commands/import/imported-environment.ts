import type { AnonymousAuthConfig, JWTAuthenticator } from '../../authentication/configuration.ts';
import type { ClusterSpec, Exception } from '../../model/generated/kinds.ts';

/** What is written of an API server, before it is text. */
export interface ImportedEnvironment {
  /** What it was imported from, for comments. */
  from: string;
  cluster: {
    name: string;
    kubernetesVersion: string;
    platform: ClusterSpec['platform'];
    serviceAccountIssuers: readonly string[];
    /** Whether nothing says that these are the issuers. */
    issuersAreAssumed: boolean;
    anonymous?: AnonymousAuthConfig;
    profile?: 'kube-dc';
    exceptions: readonly Exception[];
  };
  issuers: readonly ImportedIssuer[];
}

export interface ImportedIssuer {
  name: string;
  /** Without zero values and without its CA. */
  entry: JWTAuthenticator;
  /** Nothing but certificates. */
  authority?: string;
  /** Where the CA lies that could not be read, on the node. */
  unreadAuthority?: string;
  exceptions: readonly Exception[];
}
