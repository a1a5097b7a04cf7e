/**
 * The document that `kube-apiserver --authentication-config` reads, with upstream's field names.
 * Every field is optional here because upstream gives an absent field its zero value and only then validates.
 */
export interface AuthenticationConfiguration {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly jwt?: readonly JWTAuthenticator[];
  readonly anonymous?: AnonymousAuthConfig;
}

/** One trusted issuer, and what becomes of its tokens. */
export interface JWTAuthenticator {
  readonly issuer?: Issuer;
  readonly claimValidationRules?: readonly ClaimValidationRule[];
  readonly claimMappings?: ClaimMappings;
  readonly userValidationRules?: readonly UserValidationRule[];
}

export interface Issuer {
  readonly url?: string;
  readonly discoveryURL?: string;
  /** PEM, inline; empty means the trust store of the host. */
  readonly certificateAuthority?: string;
  readonly audiences?: readonly string[];
  /** `MatchAny`, or empty for a single audience. */
  readonly audienceMatchPolicy?: string;
  /** `controlplane` or `cluster`. */
  readonly egressSelectorType?: string;
}

/** Either `claim` with `requiredValue`, or `expression` with `message`. */
export interface ClaimValidationRule {
  readonly claim?: string;
  readonly requiredValue?: string;
  readonly expression?: string;
  readonly message?: string;
}

export interface ClaimMappings {
  readonly username?: PrefixedClaimOrExpression;
  readonly groups?: PrefixedClaimOrExpression;
  readonly uid?: ClaimOrExpression;
  readonly extra?: readonly ExtraMapping[];
}

/** `prefix` belongs to `claim`; an absent prefix is not the same as an empty one. */
export interface PrefixedClaimOrExpression {
  readonly claim?: string;
  readonly prefix?: string;
  readonly expression?: string;
}

export interface ClaimOrExpression {
  readonly claim?: string;
  readonly expression?: string;
}

export interface ExtraMapping {
  readonly key?: string;
  readonly valueExpression?: string;
}

export interface UserValidationRule {
  readonly expression?: string;
  readonly message?: string;
}

export interface AnonymousAuthConfig {
  readonly enabled?: boolean;
  /** Exact request paths; none means every path. */
  readonly conditions?: readonly { readonly path?: string }[];
}
