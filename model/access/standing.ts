import type { IdentifiedUser } from '../../authentication/identify/identified-user.ts';

/** What becomes of somebody at a cluster. */
export type Standing =
  | { outcome: 'user'; user: IdentifiedUser; roles: readonly string[] }
  | { outcome: 'refused'; reason: string }
  /** What the API server does is not known; never to be taken for an acceptance, nor for a refusal. */
  | { outcome: 'unverified'; reason: string };
