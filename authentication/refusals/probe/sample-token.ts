import type { Expression } from '../../cel/expression.ts';
import type { ClaimUse } from './claim-use.ts';
import type { Claims } from './claims.ts';
import { findClaimUses } from './find-claim-uses.ts';
import type { IssuerRehearsal } from './issuer-rehearsal.ts';
import { listUserValues } from './list-user-values.ts';
import { listValues } from './list-values.ts';
import { setClaim } from './set-claim.ts';
import type { TokenSample } from './token-sample.ts';

const rounds = 3;
const budget = 600;

/** What most tokens say. */
const usual: Claims = {
  sub: 'probe',
  email: 'probe@example.org',
  email_verified: true,
  jti: 'probe',
  iat: 1_790_000_000,
  nbf: 1_790_000_000,
  exp: 1_790_003_600,
};

/**
 * Looks for a token that all rules of an issuer let in, by trying the constants that they compare claims with.
 *
 * @param known claims that tokens of this issuer are known to have
 */
export function sampleToken(rehearsal: IssuerRehearsal, known: Claims = {}): TokenSample {
  const { entry } = rehearsal;
  const uses = collectUses(rehearsal);
  const leaves = [...uses.values()].map((use) => ({ path: use.path, values: listValues(use) }));
  let claims: Claims = {
    iss: entry.issuer?.url ?? '',
    aud: entry.issuer?.audiences?.[0] ?? 'probe',
    ...usual,
    ...known,
  };
  for (const [key, { path, values }] of uses) {
    if (values.length > 0) claims = setClaim(claims, path, listValues(uses.get(key)!)[0]);
    else if (path.length > 1 || claims[String(path[0])] === undefined)
      claims = setClaim(claims, path, 'probe');
  }
  const goal = 4 + rehearsal.claimRules.length + rehearsal.userRules.length;
  let best = score(rehearsal, claims);
  let tries = 0;
  for (let round = 0; round < rounds && best < goal; round++) {
    for (const { path, values } of leaves) {
      for (const value of values) {
        if (best === goal || ++tries > budget) break;
        const changed = setClaim(claims, path, value);
        const found = score(rehearsal, changed);
        if (found <= best) continue;
        best = found;
        claims = changed;
      }
    }
  }
  const identity = rehearsal.map(claims);
  return {
    rehearsal,
    claims,
    uses,
    claimRules: rehearsal.claimRules.filter(({ test }) => test(claims) === true),
    userRules: rehearsal.userRules.filter(({ test }) => identity !== undefined && test(identity) === true),
    complete: best === goal,
  };
}

/** How much of an issuer is satisfied: mappings and rules. */
function score(rehearsal: IssuerRehearsal, claims: Claims): number {
  const identity = rehearsal.map(claims);
  const mapped =
    Number(rehearsal.mapUsername(claims) !== undefined) + Number(rehearsal.mapGroups(claims) !== undefined);
  const passed = rehearsal.claimRules.filter(({ test }) => test(claims) === true).length;
  if (identity === undefined) return mapped + passed;
  return 4 + passed + rehearsal.userRules.filter(({ test }) => test(identity) === true).length;
}

function collectUses(rehearsal: IssuerRehearsal): Map<string, ClaimUse> {
  const { claimMappings } = rehearsal.entry;
  const mappings = [
    claimMappings?.username?.expression,
    claimMappings?.groups?.expression,
    claimMappings?.uid?.expression,
    ...(claimMappings?.extra ?? []).map(({ valueExpression }) => valueExpression),
  ].map((expression) => rehearsal.treeOf(expression));
  const trees = [...mappings, ...rehearsal.claimRules.map(({ tree }) => tree)].filter(isTree);
  const uses = new Map(findClaimUses(trees, 'claims'));
  const add = (path: ClaimUse['path'], values: ClaimUse['values']) => {
    const key = JSON.stringify(path);
    const use = uses.get(key) ?? { path, values: [], parts: [] };
    uses.set(key, { ...use, values: [...values, ...use.values] });
  };
  for (const { required } of rehearsal.claimRules) {
    if (required !== undefined) add([required.claim], [required.value]);
  }
  for (const mapping of [claimMappings?.username, claimMappings?.uid]) {
    if (mapping?.claim) add([mapping.claim], []);
  }
  for (const { path, values } of listUserValues(rehearsal)) add(path, values);
  return uses;
}

function isTree(tree: Expression | undefined): tree is Expression {
  return tree !== undefined;
}
