import type { JWTAuthenticator } from '../configuration.ts';
import type { PreparedExpression } from './prepared-expression.ts';

/** A rule with a prepared expression. */
export interface PreparedRule {
  readonly expression: PreparedExpression;
  readonly message: string;
}

/** One entry of `jwt`, made ready for many tokens. */
export interface Authenticator {
  readonly minor: number;
  readonly index: number;
  readonly configuration: JWTAuthenticator;
  readonly issuerUrl: string;
  readonly audiences: readonly string[];
  readonly username: PreparedExpression | undefined;
  readonly groups: PreparedExpression | undefined;
  readonly uid: PreparedExpression | undefined;
  readonly extra: readonly { readonly key: string; readonly expression: PreparedExpression }[];
  readonly requiredClaims: readonly {
    readonly claim: string;
    readonly value: string;
    readonly path: readonly (string | number)[];
  }[];
  readonly claimRules: readonly PreparedRule[];
  readonly userRules: readonly PreparedRule[];
  /** Whether any expression looks at the claims. */
  readonly readsClaims: boolean;
}
