/** A claim whose value says whose the tokens are. */
export interface ProviderPin {
  readonly claim: string;
  /** Named groups of `url`, one of which has the value; absent where somebody has to say it. */
  readonly from?: readonly string[];
  /** What a value looks like; nothing else is put into a rule. */
  readonly pattern?: string;
  readonly example?: string;
  /** Where to find one's own. */
  readonly find?: string;
}

/**
 * A condition that the provider's tokens have to meet: that a claim is a text, or what only an expression can say. Prefer
 * the first, because a webhook takes no expression.
 */
export type ProviderRule =
  | { readonly claim: string; readonly requiredValue: string; readonly why: string }
  | ExpressionRule;

/** A condition in CEL. */
export interface ExpressionRule {
  readonly expression: string;
  readonly message: string;
  readonly why: string;
  /** Who gets in where the rule is left out, in sentences. */
  readonly without: string;
}

/**
 * What is known of a kind of OpenID Connect issuer: how to recognise it, and a safe way to trust it. A data file each,
 * beside this one. `{claim}` in rules and claims stands for the value of a pin, `{group}` in the name for what a named
 * group of `url` matched, and `{host}` there for the host.
 */
export interface Provider {
  readonly id: string;
  /** What it is, as the beginning of a sentence. */
  readonly title: string;
  /** A regular expression for issuer URLs. */
  readonly url: string;
  /** A regular expression for the `jwks_uri` of its discovery document, for those that run under any URL. */
  readonly keys?: string;
  /** An issuer URL. */
  readonly example: string;
  /** What the Issuer is called where nobody says. */
  readonly name: string;
  /** What somebody who trusts it has to know. */
  readonly about: string;
  readonly username: { readonly claim: string; readonly why: string };
  readonly groups?: { readonly claim: string; readonly why: string };
  readonly pins: readonly ProviderPin[];
  readonly rules: readonly ProviderRule[];
  /** A token's claims, without `iss` and `aud`. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** Where what is said here comes from. */
  readonly sources: readonly { readonly says: string; readonly url: string }[];
}
