/** What is known of the signature of a token; finding it out takes keys and time, which is for the caller. */
export type TokenSignature = {
  /** `alg` of the header, empty where there is none. */
  readonly algorithm: string;
} & (
  | { readonly state: 'valid' }
  /** Upstream's library does not take the token for a JWS; `reason` in its words. */
  | { readonly state: 'malformed'; readonly reason: string }
  /** `reason` in upstream's words, as `failed to verify id token signature`. */
  | { readonly state: 'invalid'; readonly reason: string }
  | { readonly state: 'unchecked'; readonly reason: string }
);
