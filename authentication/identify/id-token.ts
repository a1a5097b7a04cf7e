/** The members of a payload that the verifier looks at, as go-oidc's struct `idToken` holds them. */
export interface IdToken {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** Unix seconds; undefined where there is no `exp`, which Go takes for the year 1. */
  readonly expiry: bigint | undefined;
  readonly notBefore: bigint | undefined;
  readonly claimNames: ReadonlyMap<string, string>;
  readonly claimSources: ReadonlySet<string>;
}
