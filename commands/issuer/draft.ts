import type { ExpressionRule, Provider } from '../../model/providers/provider.ts';

/** An Issuer and its TokenCase before they are text. */
export interface Draft {
  readonly provider: Provider;
  readonly name: string;
  readonly url: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly audiences: readonly string[];
  readonly internal: boolean;
  /** Relative to the Issuer's file. */
  readonly authorityFile: string | undefined;
  readonly username: { readonly claim: string; readonly why: string };
  readonly groups: { readonly claim: string; readonly why: string } | undefined;
  readonly rules: Provider['rules'];
  /** The provider's rules that are left out, because they are expressions. */
  readonly leftOut: readonly ExpressionRule[];
  /** A token's claims, without `iss` and `aud`. */
  readonly claims: Provider['claims'];
}
