/** What kube-apiserver takes a token's signature for, sorted as in its error (`AllValidSigningAlgorithms` of its oidc package). */
export const signingAlgorithms: readonly string[] = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];
