import type { ClaimPath } from './claim-path.ts';
import { findClaimUses } from './find-claim-uses.ts';
import type { IssuerRehearsal } from './issuer-rehearsal.ts';

/** The claims that the user name, or the groups, of an issuer are made from. */
export function listMappingPaths(rehearsal: IssuerRehearsal, field: 'username' | 'groups'): ClaimPath[] {
  const mapping = rehearsal.entry.claimMappings?.[field];
  if (mapping?.claim) return [field === 'groups' ? [mapping.claim, 0] : [mapping.claim]];
  const tree = rehearsal.treeOf(mapping?.expression);
  return tree === undefined ? [] : [...findClaimUses([tree], 'claims').values()].map(({ path }) => path);
}
