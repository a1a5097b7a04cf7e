/**
 * Which rule of kube-apiserver a document breaks; the names are ours and stable. `unverified-expression` is the one
 * that is not upstream's: what is not modelled here is never called valid.
 */
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
  | 'expression'
  | 'unverified-expression'
  | 'email-verified'
  | 'anonymous'
  | 'api-version'
  | 'field-version';
