import { findClaimFacts } from './find-claim-facts.ts';
import { findLiteralPrefix } from './find-literal-prefix.ts';
import type { IssuerRehearsal } from './issuer-rehearsal.ts';
import type { LiteralPrefix } from './literal-prefix.ts';

type Field = 'username' | 'groups';

const known = new WeakMap<IssuerRehearsal, Map<Field, LiteralPrefix | undefined>>();

/**
 * What every user name, or every group, of an issuer starts with: by its prefix or expression, and by what its rules
 * prove. Undefined when it makes none, or the API server refuses the expression anyway.
 * Remembered, because three checks ask for it.
 */
export function findMappingPrefix(rehearsal: IssuerRehearsal, field: Field): LiteralPrefix | undefined {
  let prefixes = known.get(rehearsal);
  if (prefixes === undefined) {
    prefixes = new Map();
    known.set(rehearsal, prefixes);
  }
  if (!prefixes.has(field)) prefixes.set(field, find(rehearsal, field));
  return prefixes.get(field);
}

function find(rehearsal: IssuerRehearsal, field: Field): LiteralPrefix | undefined {
  const mapping = rehearsal.entry.claimMappings?.[field];
  if (!mapping?.claim && !mapping?.expression) return undefined;
  const [path, userPath] =
    field === 'groups'
      ? [
          [mapping.claim, 0],
          ['groups', 0],
        ]
      : [[mapping.claim], [field]];
  const facts = new Map(
    findClaimFacts(
      rehearsal.claimRules.flatMap(({ tree }) => tree ?? []),
      'claims',
    ),
  );
  for (const { required } of rehearsal.claimRules) {
    if (required !== undefined)
      facts.set(JSON.stringify([required.claim]), { text: required.value, exact: true });
  }
  const made = mapping.claim
    ? extend(mapping.prefix ?? '', facts.get(JSON.stringify(path)))
    : findExpressionPrefix(rehearsal, mapping.expression!, facts);
  const userTrees = rehearsal.userRules.flatMap(({ tree }) => tree ?? []);
  const proven = findClaimFacts(userTrees, 'user').get(JSON.stringify(userPath));
  return made !== undefined && proven?.text.startsWith(made.text) ? proven : made;
}

function extend(prefix: string, fact: LiteralPrefix | undefined): LiteralPrefix {
  return fact === undefined ? { text: prefix, exact: false } : { ...fact, text: prefix + fact.text };
}

function findExpressionPrefix(
  rehearsal: IssuerRehearsal,
  expression: string,
  facts: ReadonlyMap<string, LiteralPrefix>,
): LiteralPrefix | undefined {
  const tree = rehearsal.treeOf(expression);
  return tree && findLiteralPrefix(tree, facts);
}
