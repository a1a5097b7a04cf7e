/** What is known of the signature of a token; finding it out takes keys and time, which is for the caller. */
export type TokenSignature = {
  /** `alg` of the header, empty where there is none. */
  readonly algorithm: string;
} & (
  | { readonly state: 'valid' }
  /** `reason` in upstream's words, as `failed to verify id token signature`. */
  | { readonly state: 'invalid'; readonly reason: string }
  | { readonly state: 'unchecked'; readonly reason: string }
);
