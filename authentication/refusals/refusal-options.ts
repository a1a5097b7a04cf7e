/** What a refusal may depend on besides the document. */
export interface RefusalOptions {
  /** 33 for Kubernetes 1.33. */
  readonly minor: number;
  /** Every `--service-account-issuer` of the API server. */
  readonly disallowedIssuers: readonly string[];
  /** Today as YYYY-MM-DD, for what expires. */
  readonly today: string;
  /** Whether the issuer's host may be one of a private network. */
  readonly internal: boolean;
  /** What each question may cost that is answered by trying tokens; left out, `trialBudget`. */
  readonly trialLimit?: number;
  /** Whether secrets have been looked for already, in all that the issuer was made of. */
  readonly secretsSought?: boolean;
}
