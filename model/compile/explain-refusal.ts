import type { Refusal } from '../../authentication/refusals/refusal.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';
import { locateInIssuer } from './locate-in-issuer.ts';

/**
 * A refusal as a finding at the line that caused it. A class has one line for many organisations, so the message names
 * the organisation.
 *
 * @param path from the root of the issuer's entry
 * @param others the other issuers that it is about
 */
export function explainRefusal(
  { rule, message, help, offset }: Refusal,
  issuer: TrustedIssuer,
  path: Refusal['path'],
  others: readonly TrustedIssuer[] = [],
): Finding {
  const { owner } = issuer;
  const isOfClass = owner.kind === 'Organization';
  return {
    rule,
    message: isOfClass ? `${message.replace(/\.$/, '')} (for Organization ${owner.name}).` : message,
    place: locateInIssuer(path, issuer, offset),
    help: (rule === 'internal-host' ? issuer.internalHelp : undefined) ?? help,
    ...(isOfClass && { organization: owner.name }),
    excusedBy: [owner.source, ...others.map((other) => other.owner.source)],
  };
}
