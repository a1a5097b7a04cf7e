import type { Claims } from '../../authentication/identify/claims.ts';
import type { TokenExpectation } from '../generated/kinds.ts';
import type { Manifest } from '../manifest.ts';

/** A TokenCase for one token; of a case for all organisations of a class there is one for each. */
export interface LinkedTokenCase {
  /** As people read it: `admin`, and of a case for a class `admin (acme)`. */
  readonly name: string;
  readonly manifest: Manifest<'TokenCase'>;
  /** Whose case it is, of those that a case for a class stands for. */
  readonly organization?: Manifest<'Organization'>;
  /** With placeholders filled. */
  readonly claims: Claims;
  /** With placeholders filled: a user name, or a refusal. */
  readonly expect: TokenExpectation;
  /** Where it is rehearsed, in the order of their names. */
  readonly clusters: readonly Manifest<'Cluster'>[];
}
