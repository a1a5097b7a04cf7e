import type { IdentifiedUser } from './identified-user.ts';
import type { TraceStep } from './trace-step.ts';

/** What becomes of a token. The trace ends where the API server stops. */
export type Identification = { readonly trace: readonly TraceStep[] } & (
  | { readonly outcome: 'user'; readonly user: IdentifiedUser }
  | {
      readonly outcome: 'refused';
      /** Upstream's text, as in the log of the API server; clients only ever see `Unauthorized`. */
      readonly refused: string;
      /** The other texts that upstream may give, where it looks at rules in a random order. */
      readonly alternatives: readonly string[];
    }
  /** What the API server does here is not known; never to be taken for an acceptance. */
  | { readonly outcome: 'unverified'; readonly reason: string }
);
