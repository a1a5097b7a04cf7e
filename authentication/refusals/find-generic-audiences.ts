import type { JWTAuthenticator } from '../configuration.ts';
import { isGenericAudience } from './is-generic-audience.ts';
import type { Refusal } from './refusal.ts';

/** Audiences that do not say which cluster a token is for. */
export function findGenericAudiences({ issuer }: JWTAuthenticator): Refusal[] {
  return (issuer?.audiences ?? []).flatMap((audience, index): Refusal[] => {
    if (!isGenericAudience(audience)) return [];
    return [
      {
        rule: 'generic-audience',
        path: ['issuer', 'audiences', index],
        message: `The audience "${audience}" does not say which cluster a token is for.`,
        help: 'Have the issuer put the name of the cluster into aud (a client of its own for each cluster), and write that.',
      },
    ];
  });
}
