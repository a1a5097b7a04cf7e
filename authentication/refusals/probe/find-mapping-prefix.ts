import { type ClaimFacts, findClaimFacts } from './find-claim-facts.ts';
import { findLiteralPrefix } from './find-literal-prefix.ts';
import type { IssuerRehearsal } from './issuer-rehearsal.ts';
import type { LiteralPrefix } from './literal-prefix.ts';

type Field = 'username' | 'groups';
type Prefixes = Readonly<Record<Field, LiteralPrefix | undefined>>;

const known = new WeakMap<IssuerRehearsal, Prefixes>();

/**
 * What every user name, or every group, of an issuer starts with: by its prefix or expression, and by what its rules
 * prove. Undefined when it makes none, or the API server refuses the expression anyway.
 * Remembered, because three checks ask for it.
 */
export function findMappingPrefix(rehearsal: IssuerRehearsal, field: Field): LiteralPrefix | undefined {
  let prefixes = known.get(rehearsal);
  if (prefixes === undefined) {
    const facts = collectFacts(rehearsal);
    prefixes = { username: find(rehearsal, 'username', facts), groups: find(rehearsal, 'groups', facts) };
    known.set(rehearsal, prefixes);
  }
  return prefixes[field];
}

/** What the rules of an issuer prove. */
interface Facts {
  readonly claims: ClaimFacts;
  readonly user: ClaimFacts;
}

function collectFacts({ claimRules, userRules }: IssuerRehearsal): Facts {
  const user = findClaimFacts(
    userRules.flatMap(({ tree }) => tree ?? []),
    'user',
  );
  const proven = findClaimFacts(
    claimRules.flatMap(({ tree }) => tree ?? []),
    'claims',
  );
  if (!claimRules.some(({ required }) => required !== undefined)) return { claims: proven, user };
  const claims = new Map(proven);
  for (const { required } of claimRules) {
    if (required !== undefined)
      claims.set(JSON.stringify([required.claim]), { text: required.value, exact: true });
  }
  return { claims, user };
}

function find(rehearsal: IssuerRehearsal, field: Field, facts: Facts): LiteralPrefix | undefined {
  const mapping = rehearsal.entry.claimMappings?.[field];
  if (!mapping?.claim && !mapping?.expression) return undefined;
  const isList = field === 'groups';
  const made = mapping.claim
    ? extend(mapping.prefix ?? '', factAt(facts.claims, mapping.claim, isList))
    : findExpressionPrefix(rehearsal, mapping.expression!, facts.claims);
  const proven = factAt(facts.user, field, isList);
  return made !== undefined && proven?.text.startsWith(made.text) ? proven : made;
}

function factAt(facts: ClaimFacts, name: string, isList: boolean): LiteralPrefix | undefined {
  return facts.size === 0 ? undefined : facts.get(JSON.stringify(isList ? [name, 0] : [name]));
}

function extend(prefix: string, fact: LiteralPrefix | undefined): LiteralPrefix {
  return fact === undefined ? { text: prefix, exact: false } : { ...fact, text: prefix + fact.text };
}

function findExpressionPrefix(
  rehearsal: IssuerRehearsal,
  expression: string,
  facts: ClaimFacts,
): LiteralPrefix | undefined {
  const tree = rehearsal.treeOf(expression);
  return tree && findLiteralPrefix(tree, facts);
}
