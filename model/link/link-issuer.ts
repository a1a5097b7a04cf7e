import type { Finding } from '../diagnostics/finding.ts';
import type { Manifest } from '../manifest.ts';
import { linkAccess } from './link-access.ts';
import { locateField } from './locate-field.ts';
import { lowerAuthenticator } from './lower-authenticator.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/** An Issuer as one that clusters may trust. */
export function linkIssuer(
  manifest: Manifest<'Issuer'>,
  certificateAuthority: string | undefined,
  findings: Finding[],
): TrustedIssuer {
  const authenticator = lowerAuthenticator(manifest.document.spec, certificateAuthority);
  return {
    owner: manifest,
    template: manifest,
    internal: manifest.document.spec.internal ?? false,
    authenticator,
    access: linkAccess(manifest, authenticator, findings),
    locate: (field) => locateField(manifest, field),
  };
}
