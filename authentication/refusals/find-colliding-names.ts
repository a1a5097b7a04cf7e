import type { AuthenticationConfiguration, JWTAuthenticator } from '../configuration.ts';
import type { DocumentRefusalOptions } from './document-refusal-options.ts';
import { isMalformedMapping } from './is-malformed-mapping.ts';
import { findMappingPrefix } from './probe/find-mapping-prefix.ts';
import { haveOtherEnds } from './probe/have-other-ends.ts';
import { type IssuerRehearsal, trialBudget } from './probe/issuer-rehearsal.ts';
import { listMappingPaths } from './probe/list-mapping-paths.ts';
import type { LiteralPrefix } from './probe/literal-prefix.ts';
import { printChange } from './probe/print-change.ts';
import { reachName } from './probe/reach-name.ts';
import { recallRehearsal } from './probe/recall-rehearsal.ts';
import { recallSample } from './probe/recall-sample.ts';
import { suggestNames } from './probe/suggest-names.ts';
import type { TokenSample } from './probe/token-sample.ts';
import type { Refusal } from './refusal.ts';

type Field = 'username' | 'groups';

/** What making names up may cost: for one issuer's token, and for all issuers of a document together. */
const sampleLimit = 64_000;
const documentBudget = 4 * trialBudget;

interface Participant {
  readonly index: number;
  readonly entry: JWTAuthenticator;
  readonly rehearsal: IssuerRehearsal;
  readonly prefix: LiteralPrefix;
}

/**
 * Two issuers of a document that can make the same user name, or put their people into the same group. Prefixes that
 * exclude each other prove that they cannot; where they do not, names are made up and tried on both, and what is
 * neither proven nor found is said to be unproven. The uid and extra attributes are no names: nothing is bound to them.
 */
export function findCollidingNames(
  { jwt = [] }: AuthenticationConfiguration,
  { minor }: DocumentRefusalOptions,
): Refusal[] {
  if (jwt.length < 2) return [];
  const rehearsals = jwt.map((entry) => recallRehearsal(entry, minor));
  const budget = { left: documentBudget };
  return (['username', 'groups'] as const).flatMap((field) => {
    const participants = jwt.flatMap((entry, index): Participant[] => {
      if (isMalformedMapping(entry.claimMappings?.[field])) return [];
      const prefix = findMappingPrefix(rehearsals[index]!, field);
      return prefix === undefined ? [] : [{ index, entry, rehearsal: rehearsals[index]!, prefix }];
    });
    return listOverlaps(participants).flatMap(([one, others]) =>
      judge(one, others, { field, minor, budget }),
    );
  });
}

/** Those whose prefix begins with, or is, the prefix of others: in the order of the prefixes, one pass finds them. */
function listOverlaps(participants: readonly Participant[]): [Participant, Participant[]][] {
  const sorted = [...participants].sort((a, b) => compare(a.prefix.text, b.prefix.text) || a.index - b.index);
  const open: Participant[] = [];
  const overlaps: [Participant, Participant[]][] = [];
  for (const participant of sorted) {
    while (open.length > 0 && !participant.prefix.text.startsWith(open.at(-1)!.prefix.text)) open.pop();
    const wider = open.filter(
      ({ prefix, entry }) =>
        // Equal URLs are upstream's to refuse.
        entry.issuer?.url !== participant.entry.issuer?.url &&
        (!prefix.exact || participant.prefix.text === prefix.text),
    );
    if (wider.length > 0) overlaps.push([participant, wider]);
    open.push(participant);
  }
  return overlaps;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The first collision that can be shown; else, that one cannot be excluded. So what is no longer tried, because the
 * budget is spent, is refused as well.
 */
function judge(
  one: Participant,
  others: readonly Participant[],
  { field, minor, budget }: { field: Field; minor: number; budget: { left: number } },
): Refusal[] {
  const open = others.filter(({ rehearsal }) => !haveOtherEnds(one.rehearsal, rehearsal, field));
  const noun = field === 'username' ? 'user name' : 'group';
  const mapping = one.entry.claimMappings?.[field];
  const path = ['jwt', one.index, 'claimMappings', field, mapping?.claim ? 'prefix' : 'expression'];
  const help =
    'Give each issuer names that begin with a text of its own, and none that begins with another one’s: "a:" and "b:", not "a:" and "a:b:".';
  for (const other of open) {
    // Neither issuer's own answers may depend on what was tried here.
    if (budget.left <= 0) break;
    const limit = Math.min(trialBudget, budget.left);
    const outer = one.rehearsal.limit(
      () => other.rehearsal.limit(() => collide(one, other, field, minor), limit),
      limit,
    );
    const { result: found, cost } = outer.result;
    budget.left -= cost + outer.cost;
    if (found === undefined) continue;
    const message = `This issuer and ${other.entry.issuer?.url} can both make the ${noun} "${found.name}": this one from ${found.here}, the other from ${found.there}.`;
    return [{ rule: 'colliding-names', path, message, help, others: [other.index] }];
  }
  const [first] = open;
  if (first === undefined) return [];
  const message = `It cannot be verified that this issuer and ${first.entry.issuer?.url} never make the same ${noun}: the texts that they begin with do not exclude it, and no example was found.`;
  return [{ rule: 'unproven-names', path, message, help, others: open.map(({ index }) => index) }];
}

function collide(one: Participant, other: Participant, field: Field, minor: number) {
  const [here, there] = [one, other].map(({ entry }) => recallSample(entry, minor, sampleLimit)) as [
    TokenSample,
    TokenSample,
  ];
  const names = new Set([...suggestNames(here, there, field), ...suggestNames(there, here, field)]);
  for (const name of names) {
    if (!name.startsWith(one.prefix.text) || !name.startsWith(other.prefix.text)) continue;
    const mine = reachName(here, field, name);
    const theirs = mine && reachName(there, field, name);
    if (mine === undefined || theirs === undefined) continue;
    return {
      name,
      here: printChange(mine, listMappingPaths(one.rehearsal, field)) || 'every token',
      there: printChange(theirs, listMappingPaths(other.rehearsal, field)) || 'every token',
    };
  }
  return undefined;
}
