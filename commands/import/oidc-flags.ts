/** The flags of kube-apiserver that configure its one OpenID Connect issuer without a file. */
export const oidcFlags = [
  'oidc-issuer-url',
  'oidc-client-id',
  'oidc-username-claim',
  'oidc-username-prefix',
  'oidc-groups-claim',
  'oidc-groups-prefix',
  'oidc-required-claim',
  'oidc-ca-file',
  'oidc-signing-algs',
] as const;

export type OidcFlag = (typeof oidcFlags)[number];
