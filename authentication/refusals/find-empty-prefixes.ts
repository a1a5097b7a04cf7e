import type { JWTAuthenticator } from '../configuration.ts';
import { findMappingPrefix } from './probe/find-mapping-prefix.ts';
import { recallRehearsal } from './probe/recall-rehearsal.ts';
import type { Refusal } from './refusal.ts';
import type { RefusalOptions } from './refusal-options.ts';

/** Names that nothing tells from those of certificate users and of other issuers. */
export function findEmptyPrefixes(entry: JWTAuthenticator, { minor }: RefusalOptions): Refusal[] {
  const rehearsal = recallRehearsal(entry, minor);
  return (['username', 'groups'] as const).flatMap((field): Refusal[] => {
    if (findMappingPrefix(rehearsal, field)?.text !== '') return [];
    const names = field === 'username' ? 'user names' : 'groups';
    const isClaim = Boolean(entry.claimMappings?.[field]?.claim);
    return [
      {
        rule: 'empty-prefix',
        path: ['claimMappings', field, isClaim ? 'prefix' : 'expression'],
        message: isClaim
          ? `The ${names} of this issuer have no prefix.`
          : `It cannot be proven that the ${names} of this issuer begin with a text of their own.`,
        help: isClaim
          ? 'Write a prefix of its own for each issuer, such as "acme:".'
          : `Begin the expression with a literal: "acme:" + … (for each branch and for each element of a list).`,
      },
    ];
  });
}
