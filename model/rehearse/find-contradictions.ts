import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import type { TokenExpectation } from '../generated/kinds.ts';
import type { LinkedTokenCase } from '../link/linked-token-case.ts';
import type { Manifest } from '../manifest.ts';
import { describeClusters } from './describe-clusters.ts';
import { describeFieldPlace } from './describe-field-place.ts';

/** Two cases for the same token that cannot both pass. */
export interface Contradiction {
  readonly cases: readonly [LinkedTokenCase, LinkedTokenCase];
  /** Those that both select. */
  readonly clusters: readonly Manifest<'Cluster'>[];
  readonly finding: Finding;
}

/** Cases with the same claims, times apart, and different expectations on a cluster that both select. */
export function findContradictions(cases: readonly LinkedTokenCase[]): Contradiction[] {
  const byClaims = new Map<string, LinkedTokenCase[]>();
  for (const each of cases) {
    const key = print(each.claims);
    const alike = byClaims.get(key);
    if (alike === undefined) byClaims.set(key, [each]);
    else alike.push(each);
  }
  const found: Contradiction[] = [];
  for (const alike of byClaims.values()) {
    for (const [index, second] of alike.entries()) {
      for (const first of alike.slice(0, index)) {
        const path = findContradiction(first.expect, second.expect);
        if (path === undefined) continue;
        const among = new Set(first.clusters);
        const clusters = second.clusters.filter((cluster) => among.has(cluster));
        if (clusters.length > 0) found.push(explain([first, second], clusters, path));
      }
    }
  }
  return found;
}

/** Canonical, and without what a rehearsal does not look at. */
function print(claims: LinkedTokenCase['claims']): string {
  const sort = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : typeof value === 'bigint'
        ? String(value)
        : value;
  const { exp: _exp, nbf: _nbf, iat: _iat, ...rest } = claims;
  return JSON.stringify(rest, sort);
}

function findContradiction(one: TokenExpectation, other: TokenExpectation): FieldPath | undefined {
  if ((one.refused === undefined) !== (other.refused === undefined)) {
    return [other.refused === undefined ? 'username' : 'refused'];
  }
  if (one.refused !== undefined) return undefined;
  const fields = ['username', 'uid', 'groups'] as const;
  for (const field of fields) if (differ(one[field], other[field])) return [field];
  for (const [key, values] of Object.entries(other.extra ?? {})) {
    if (differ(one.extra?.[key], values)) return ['extra', key];
  }
  return undefined;
}

function differ(
  one: string | readonly string[] | undefined,
  other: string | readonly string[] | undefined,
): boolean {
  if (one === undefined || other === undefined) return false;
  const canonical = (value: string | readonly string[]) =>
    JSON.stringify(typeof value === 'string' ? value : [...new Set(value)].sort());
  return canonical(one) !== canonical(other);
}

function explain(
  cases: Contradiction['cases'],
  clusters: Contradiction['clusters'],
  path: FieldPath,
): Contradiction {
  const [first, second] = cases;
  const document = first.manifest.source;
  const other = `the case ${first.name} ${describeFieldPlace({ document, path: ['spec', 'expect'] })}`;
  const finding: Finding = {
    rule: 'contradicting-cases',
    message: `On ${describeClusters(clusters)} ${other} has the same claims and expects something else.`,
    place: { document: second.manifest.source, path: ['spec', 'expect', ...path] },
    help: '`trustplane rehearse` tells what becomes of the token. Delete the case that is wrong, or narrow spec.clusters.',
  };
  return { cases, clusters, finding };
}
