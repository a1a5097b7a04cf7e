import type { ClaimPath } from './claim-path.ts';
import { findClaimUses } from './find-claim-uses.ts';
import { findLiteralPrefix } from './find-literal-prefix.ts';
import type { IssuerRehearsal } from './issuer-rehearsal.ts';
import { listValues } from './list-values.ts';

/** Values for the claims of the user name and the groups with which user rules may be satisfied. */
export function listUserValues(
  rehearsal: IssuerRehearsal,
): { readonly path: ClaimPath; readonly values: string[] }[] {
  const trees = rehearsal.userRules.flatMap(({ tree }) => tree ?? []);
  if (trees.length === 0) return [];
  const uses = [...findClaimUses(trees, 'user').values()];
  return (['username', 'groups'] as const).flatMap((field) => {
    const wanted = uses
      .filter((use) => use.path[0] === field && (use.values.length > 0 || use.parts.length > 0))
      .flatMap((use) => listValues(use).slice(0, use.values.length + 2 * use.parts.length))
      .filter((value) => typeof value === 'string');
    if (wanted.length === 0) return [];
    const mapping = rehearsal.entry.claimMappings?.[field];
    const tree = rehearsal.treeOf(mapping?.expression);
    const prefix = mapping?.claim
      ? (mapping.prefix ?? '')
      : tree === undefined
        ? ''
        : (findLiteralPrefix(tree, new Map())?.text ?? '');
    const values = wanted.flatMap((value) =>
      value.startsWith(prefix) ? value.slice(prefix.length) : prefix.startsWith(value) ? 'probe' : [],
    );
    const paths: ClaimPath[] = mapping?.claim
      ? [field === 'groups' ? [mapping.claim, 0] : [mapping.claim]]
      : tree === undefined
        ? []
        : [...findClaimUses([tree], 'claims').values()].map(({ path }) => path);
    return paths.map((path) => ({ path, values }));
  });
}
