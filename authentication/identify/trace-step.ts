import type { CelValue } from '../cel/cel-value.ts';

/** One thing that was looked at on the way from claims to a user, in the API server's order. */
export interface TraceStep {
  readonly about:
    | 'issuer'
    | 'algorithm'
    | 'signature'
    | 'audience'
    | 'expiry'
    | 'not-before'
    | 'token'
    | 'distributed-claims'
    | 'username'
    | 'groups'
    | 'uid'
    | 'extra'
    | 'claim-rule'
    | 'user-rule';
  /** `added`: the API server does it by itself. `unverified`: nothing was found out, which is not the same as fine. */
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'added' | 'unverified';
  /** What happened, in a sentence without a full stop. */
  readonly detail: string;
  /** Where the document says so: `['jwt', 0, 'issuer', 'url']`. */
  readonly path?: readonly (string | number)[];
  readonly expression?: string;
  /** What the expression or the claim gave; an error is a value as well. */
  readonly value?: CelValue;
}
