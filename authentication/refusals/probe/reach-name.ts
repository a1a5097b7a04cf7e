import { admitToken } from './admit-token.ts';
import type { Claims } from './claims.ts';
import { findLiteralPrefix } from './find-literal-prefix.ts';
import { listAssignments } from './list-assignments.ts';
import { listFragments } from './list-fragments.ts';
import { listLiterals } from './list-literals.ts';
import { listMappingPaths } from './list-mapping-paths.ts';
import { listTemplates } from './list-templates.ts';
import { setClaim } from './set-claim.ts';
import { solveTemplate } from './solve-template.ts';
import type { TokenSample } from './token-sample.ts';

/** A token that the issuer lets in and that gets that user name, or that group; undefined when none was found. */
export function reachName(
  sample: TokenSample,
  field: 'username' | 'groups',
  name: string,
): Claims | undefined {
  for (const claims of listCandidates(sample, field, name)) {
    const { rehearsal } = sample;
    const names = field === 'groups' ? rehearsal.mapGroups(claims) : [rehearsal.mapUsername(claims)];
    if (names?.includes(name) && admitToken(sample, claims) !== undefined) return claims;
  }
  return undefined;
}

function* listCandidates(
  { rehearsal, claims }: TokenSample,
  field: 'username' | 'groups',
  name: string,
): Generator<Claims> {
  const mapping = rehearsal.entry.claimMappings?.[field];
  if (mapping?.claim) {
    const prefix = mapping.prefix ?? '';
    if (!name.startsWith(prefix)) return;
    const rest = name.slice(prefix.length);
    yield setClaim(claims, [mapping.claim], rest);
    if (field === 'groups') yield setClaim(claims, [mapping.claim], [rest]);
    return;
  }
  const tree = rehearsal.treeOf(mapping?.expression);
  if (tree === undefined) return;
  yield claims;
  const templates = listTemplates(tree);
  for (const template of templates ?? []) {
    for (const solution of solveTemplate(template, name)) {
      let changed = claims;
      for (const { path, text } of solution.values()) changed = setClaim(changed, path, text);
      yield changed;
    }
  }
  const prefix = findLiteralPrefix(tree, new Map())?.text ?? '';
  if (!name.startsWith(prefix)) return;
  const values = [...new Set([name.slice(prefix.length), ...listFragments(name, listLiterals(tree))])];
  const paths = listMappingPaths(rehearsal, field);
  yield* listAssignments(claims, paths, values.slice(0, 24));
  if (field === 'groups')
    yield* listAssignments(
      claims,
      paths,
      values.slice(0, 24).map((value) => [value]),
    );
}
