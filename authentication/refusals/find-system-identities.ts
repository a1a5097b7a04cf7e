import type { JWTAuthenticator } from '../configuration.ts';
import { admitToken } from './probe/admit-token.ts';
import type { Claims } from './probe/claims.ts';
import { findMappingPrefix } from './probe/find-mapping-prefix.ts';
import { listAssignments } from './probe/list-assignments.ts';
import { listFragments } from './probe/list-fragments.ts';
import { listLiterals } from './probe/list-literals.ts';
import { listMappingPaths } from './probe/list-mapping-paths.ts';
import { printChange } from './probe/print-change.ts';
import { recallRehearsal } from './probe/recall-rehearsal.ts';
import type { TokenSample } from './probe/token-sample.ts';
import { tryTokens } from './probe/try-tokens.ts';
import type { Refusal } from './refusal.ts';
import type { RefusalOptions } from './refusal-options.ts';

const reserved = 'system:';
const targets = {
  username: [
    'system:kube-controller-manager',
    'system:node:probe',
    'system:serviceaccount:kube-system:probe',
    'system:admin',
    'system:probe',
  ],
  groups: ['system:masters', 'system:nodes', 'system:serviceaccounts', 'system:probe'],
};

/**
 * Names that belong to Kubernetes itself and that a token could get all the same (KEP-3331 leaves refusing them to the
 * operator). A prefix that excludes them, or a rule that refuses them, clears the mapping; otherwise tokens are made up
 * and tried.
 */
export function findSystemIdentities(entry: JWTAuthenticator, options: RefusalOptions): Refusal[] {
  const { minor } = options;
  const rehearsal = recallRehearsal(entry, minor);
  return (['username', 'groups'] as const).flatMap((field): Refusal[] => {
    const prefix = findMappingPrefix(rehearsal, field);
    if (prefix === undefined) return [];
    const possible = prefix.exact
      ? prefix.text.startsWith(reserved)
      : prefix.text.startsWith(reserved) || reserved.startsWith(prefix.text);
    if (!possible) return [];
    return tryTokens(entry, options, (sample) => {
      if (isGuarded(sample, field)) return [];
      const found = search(sample, field, prefix.text);
      if (found === 'none') return [];
      const mapping = entry.claimMappings?.[field];
      const subject = field === 'username' ? 'A user name' : 'A group';
      const because =
        found === 'unknown'
          ? `Whether ${subject.toLowerCase()} can begin with "system:" cannot be verified: ${rehearsal.isSpent ? 'trying it costs too much' : 'no token could be made up for which the expression has a value'}.`
          : `${subject} can become "${found.name}"${found.by === '' ? '' : `, by ${found.by}`}. Such names belong to Kubernetes itself.`;
      return [
        {
          rule: 'system-identity',
          path: ['claimMappings', field, mapping?.claim ? 'prefix' : 'expression'],
          message: because,
          help: `${mapping?.claim ? 'Use a prefix of your own' : 'Begin the expression with a text of your own'}, or add the user validation rule ${guard(field)}.`,
        },
      ];
    });
  });
}

function guard(field: 'username' | 'groups'): string {
  return field === 'username'
    ? "!user.username.startsWith('system:')"
    : "user.groups.all(g, !g.startsWith('system:'))";
}

/** Whether user rules refuse such names whatever the token says. */
function isGuarded(sample: TokenSample, field: 'username' | 'groups'): boolean {
  const identity = sample.rehearsal.map(sample.claims) ?? {
    username: 'probe',
    uid: '',
    groups: [],
    extra: {},
  };
  return targets[field].every((target) => {
    const hostile = { ...identity, [field]: field === 'username' ? target : [...identity.groups, target] };
    return sample.rehearsal.userRules.some(({ test }) => test(hostile) === false);
  });
}

function search(
  sample: TokenSample,
  field: 'username' | 'groups',
  prefix: string,
): { readonly name: string; readonly by: string } | 'none' | 'unknown' {
  const { rehearsal, claims } = sample;
  const paths = listMappingPaths(rehearsal, field);
  const tree = rehearsal.treeOf(rehearsal.entry.claimMappings?.[field]?.expression);
  const literals = tree === undefined ? [] : listLiterals(tree);
  let evaluated = false;
  for (const target of targets[field]) {
    const rest = target.startsWith(prefix) ? target.slice(prefix.length) : target;
    const values = [
      ...new Set([rest, target, target.slice(reserved.length), ...listFragments(target, literals)]),
    ];
    const lists = field === 'groups' ? values.map((value) => [value]) : [];
    for (const changed of [claims, ...listAssignments(claims, paths, [...values, ...lists])]) {
      const names = list(sample, field, changed);
      evaluated ||= names.length > 0;
      const name = names.find((each) => each.startsWith(reserved));
      if (name === undefined || admitToken(sample, changed) === undefined) continue;
      return { name, by: printChange(changed, paths) };
    }
  }
  return evaluated && !rehearsal.isSpent ? 'none' : 'unknown';
}

function list({ rehearsal }: TokenSample, field: 'username' | 'groups', claims: Claims): readonly string[] {
  if (field === 'groups') return rehearsal.mapGroups(claims) ?? [];
  const name = rehearsal.mapUsername(claims);
  return name === undefined ? [] : [name];
}
