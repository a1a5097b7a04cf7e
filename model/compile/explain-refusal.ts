import type { Refusal } from '../../authentication/refusals/refusal.ts';
import type { Finding, RelatedPlace } from '../diagnostics/finding.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';
import { locateInIssuer } from './locate-in-issuer.ts';

/** An issuer without a prefix can collide with every other one. */
const shown = 5;

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
  const related = listRelated(path, issuer, others);
  return {
    rule,
    message: isOfClass ? `${message.replace(/\.$/, '')} (for Organization ${owner.name}).` : message,
    place: locateInIssuer(path, issuer, offset),
    help: (rule === 'internal-host' ? issuer.internalHelp : undefined) ?? help,
    ...(isOfClass && { organization: owner.name }),
    ...(related.length > 0 && { related }),
    excusedBy: [owner.source, ...others.map((other) => other.owner.source)],
  };
}

/** The same field in the other issuers. Organisations of one class share a line, and that is the finding's own. */
function listRelated(
  path: Refusal['path'],
  issuer: TrustedIssuer,
  others: readonly TrustedIssuer[],
): RelatedPlace[] {
  return others
    .filter(({ template }) => template !== issuer.template)
    .slice(0, shown)
    .map((other) => ({ ...other.locate(path), message: `${other.owner.kind} ${other.owner.name}` }));
}
