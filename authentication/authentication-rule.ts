/** Which rule of kube-apiserver a document breaks; the names are ours and stable. */
export type AuthenticationRule =
  | 'authenticator-limit'
  | 'issuer-url'
  | 'own-issuer'
  | 'duplicate-issuer'
  | 'discovery-url'
  | 'audiences'
  | 'certificate-authority'
  | 'egress-selector'
  | 'claim-validation-rule'
  | 'claim-mapping'
  | 'extra-mapping'
  | 'user-validation-rule'
  | 'anonymous'
  | 'api-version'
  | 'field-version';
