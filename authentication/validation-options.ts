import type { AnonymousAuthConfig } from './configuration.ts';

/** What validity depends on besides the document: the API server that will read it. */
export interface ValidationOptions {
  /** 33 for Kubernetes 1.33. */
  readonly minor: number;
  /** Every `--service-account-issuer` of the API server. */
  readonly disallowedIssuers: readonly string[];
  /** The types that `--egress-selector-config-file` configures; absent means not known, empty means no such file. */
  readonly egressSelectorTypes?: readonly string[];
  /** True when `--anonymous-auth` is given on the command line, whatever its value. */
  readonly anonymousAuthFlagSet?: boolean;
  /** What `anonymous` was when the API server started, null for absent; for a reload only. */
  readonly initialAnonymous?: AnonymousAuthConfig | null;
  /** How many authenticators there may be where no API server reads the document; absent means upstream's own limit. */
  readonly authenticatorLimit?: number;
}
