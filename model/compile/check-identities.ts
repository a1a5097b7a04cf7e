import type { Finding } from '../diagnostics/finding.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';

/** Prefixes of an issuer that make names which belong to Kubernetes itself. */
export function checkIdentities({ authenticator, owner, locate }: TrustedIssuer): Finding[] {
  return (['username', 'groups'] as const).flatMap((field): Finding[] => {
    const mapping = authenticator.claimMappings?.[field];
    if (mapping?.claim === undefined || !mapping.prefix?.startsWith('system:')) return [];
    const organization = owner.kind === 'Organization' ? ` for Organization ${owner.name}` : '';
    return [
      {
        rule: 'system-identity',
        message: `The prefix "${mapping.prefix}"${organization} makes names that belong to Kubernetes itself.`,
        place: locate(['claimMappings', field, 'prefix']),
        help: 'Use a prefix of your own.',
      },
    ];
  });
}
