import type { Refusal } from '../../authentication/refusals/refusal.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';

/**
 * A refusal as a finding at the line that caused it. A class has one line for many organisations, so the message names
 * the organisation.
 *
 * @param path from the root of the issuer's entry
 * @param others the other issuers that it is about
 */
export function explainRefusal(
  { rule, message, help }: Refusal,
  { owner, locate }: TrustedIssuer,
  path: Refusal['path'],
  others: readonly TrustedIssuer[] = [],
): Finding {
  const organization = owner.kind === 'Organization' ? ` (for Organization ${owner.name})` : '';
  return {
    rule,
    message: `${message}${organization}`,
    place: locate(path),
    help,
    excusedBy: [owner.source, ...others.map((other) => other.owner.source)],
  };
}
