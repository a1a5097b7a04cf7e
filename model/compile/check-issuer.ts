import { findIssuerRefusals } from '../../authentication/refusals/find-issuer-refusals.ts';
import type { RefusalOptions } from '../../authentication/refusals/refusal-options.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';

/** What Trustplane refuses about an issuer that the API server would load, at the lines that caused it. */
export function checkIssuer(
  { authenticator, owner, locate }: TrustedIssuer,
  options: RefusalOptions,
): Finding[] {
  const organization = owner.kind === 'Organization' ? ` (for Organization ${owner.name})` : '';
  return findIssuerRefusals(authenticator, options).map(({ rule, path, message, help }) => ({
    rule,
    message: `${message}${organization}`,
    place: locate(path),
    help,
    excusedBy: [owner.source],
  }));
}
