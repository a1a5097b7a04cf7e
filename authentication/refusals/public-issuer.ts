import type { Claims } from './probe/claims.ts';

/** An issuer that gives tokens to whoever opens an account there, and which of their claims say whose they are. */
export interface PublicIssuer {
  /** What people call it. */
  readonly name: string;
  /** URLs under which everybody's tokens are issued. */
  readonly shared: RegExp;
  /** URLs of the same software that belong to one owner: an enterprise's own address, for one. */
  readonly own?: RegExp;
  /** A token as it looks, with every claim that matters here. */
  readonly claims: Claims;
  /** Claims that say whose the token is and that never change hands. */
  readonly ids: readonly string[];
  /** Of those, the ones that some tokens do not have. */
  readonly optional?: readonly string[];
  /** Claims with a name that somebody else can get one day; the pattern finds the owner in the value. */
  readonly names: Readonly<Record<string, RegExp>>;
  /** A rule that pins the owner. */
  readonly pin: string;
  /** Where it is documented. */
  readonly source: string;
  /** For a builder of software: what a token of somebody who only proposes a change looks like. */
  readonly proposals?: readonly Proposal[];
}

/** A token of code that nobody has reviewed. */
export interface Proposal {
  /** `a pull request`, `any branch`. */
  readonly name: string;
  /** How its claims differ from those of a release, of which some are patterns to replace in. */
  readonly claims: Readonly<Record<string, string | undefined | readonly [RegExp, string]>>;
}
