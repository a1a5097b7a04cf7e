import type { JWTAuthenticator } from '../configuration.ts';
import { fieldsByVersion } from '../fields-by-version.ts';
import type { Refusal } from './refusal.ts';
import type { RefusalOptions } from './refusal-options.ts';

/** Extra keys of Kubernetes' own domains, where the release does not refuse them itself yet. */
export function findReservedKeys({ claimMappings }: JWTAuthenticator, { minor }: RefusalOptions): Refusal[] {
  if (minor >= fieldsByVersion.reservedExtraKeys) return [];
  return (claimMappings?.extra ?? []).flatMap((extra, index): Refusal[] => {
    const domain = extra?.key?.split('/')[0] ?? '';
    if (!/(^|\.)(k8s|kubernetes)\.io$/.test(domain)) return [];
    return [
      {
        rule: 'reserved-extra-key',
        path: ['claimMappings', 'extra', index, 'key'],
        message: `The domain "${domain}" belongs to Kubernetes.`,
        help: 'Use a domain of your own.',
      },
    ];
  });
}
