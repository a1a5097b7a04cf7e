import type { TrustedIssuer } from '../../model/link/trusted-issuer.ts';
import type { OpenIDConnectSettings } from '../../model/open-id-connect-settings.ts';

/** The name of an issuer's object: `trustplane-organization-acme`. The kind keeps an Issuer and an Organization apart. */
export function nameObject(
  { owner }: Pick<TrustedIssuer, 'owner'>,
  { namePrefix }: Pick<OpenIDConnectSettings, 'namePrefix'>,
): string {
  return `${namePrefix}${owner.kind.toLowerCase()}-${owner.name}`;
}
