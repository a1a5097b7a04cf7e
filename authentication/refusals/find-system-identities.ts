import type { JWTAuthenticator } from '../configuration.ts';
import type { Refusal } from './refusal.ts';

/** Prefixes that make names which belong to Kubernetes itself (KEP-3331 leaves refusing them to the operator). */
export function findSystemIdentities({ claimMappings }: JWTAuthenticator): Refusal[] {
  return (['username', 'groups'] as const).flatMap((field): Refusal[] => {
    const mapping = claimMappings?.[field];
    if (!mapping?.claim || !mapping.prefix?.startsWith('system:')) return [];
    return [
      {
        rule: 'system-identity',
        path: ['claimMappings', field, 'prefix'],
        message: `The prefix "${mapping.prefix}" makes names that belong to Kubernetes itself.`,
        help: 'Use a prefix of your own.',
      },
    ];
  });
}
