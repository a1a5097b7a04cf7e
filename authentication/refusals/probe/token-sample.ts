import type { Claims } from './claims.ts';
import type { ClaimUses } from './find-claim-uses.ts';
import type { Identity } from './identity.ts';
import type { IssuerRehearsal, RehearsedRule } from './issuer-rehearsal.ts';

/**
 * A token that an issuer lets in as far as one could be found, to be changed and tried again. A rule that could not be
 * satisfied says nothing about changed tokens, because nobody knows what it asks for: it counts as if it were not there.
 */
export interface TokenSample {
  readonly rehearsal: IssuerRehearsal;
  readonly claims: Claims;
  /** What the issuer's expressions read. */
  readonly uses: ClaimUses;
  readonly claimRules: readonly RehearsedRule<Claims>[];
  readonly userRules: readonly RehearsedRule<Identity>[];
  /** Whether all rules and mappings are satisfied. */
  readonly complete: boolean;
}
