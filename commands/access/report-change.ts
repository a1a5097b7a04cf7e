import type { AccessChange, PersonChange } from '../../model/access/access-change.ts';
import { describeRole } from '../../model/access/describe-role.ts';
import { findEffects } from '../../model/access/find-effects.ts';
import type { RoleBinding } from '../../model/access/role-binding.ts';
import type { Standing } from '../../model/access/standing.ts';
import type { TrustGraph } from '../../model/access/trust-graph.ts';
import { locatePlace } from './locate-place.ts';
import type { ChangeReport, PersonReport, StandingReport } from './report.ts';
import { writeHeadline } from './write-headline.ts';

/** What is told besides the change itself. */
export interface ChangeContext {
  environment: string;
  against: { revision: string; commit: string };
  complete: boolean;
  notes: readonly string[];
  graph: TrustGraph;
}

/** A change as a report: everything in words, each place as a line of a file. */
export function reportChange(change: AccessChange, context: ChangeContext): ChangeReport {
  const { revision } = context.against;
  const sideOf = (side: 'before' | 'after') => (side === 'before' ? revision : undefined);
  return {
    environment: context.environment,
    against: context.against,
    headline: writeHeadline(change, revision, context.complete),
    complete: context.complete,
    notes: context.notes,
    effects: [...findEffects(change)].sort(),
    totals: countChanges(change),
    clusters: change.clusters,
    people: change.people.map((each) => reportPerson(each, revision)),
    issuers: change.issuers.map(({ state, owner, url, details, clusters }) => ({
      state,
      owner: `${owner.kind}/${owner.name}`,
      url,
      details: details.map(({ text, effects, place }) => ({
        text,
        effects,
        ...(place !== undefined && { place: locatePlace(place, sideOf(place.side)) }),
      })),
      clusters,
    })),
    bindings: change.bindings.map(({ state, binding, side, successor, matchesAfter, clusters }) => ({
      state,
      subject: binding.subject,
      role: describeRole(binding),
      ...(successor !== undefined && { becomes: successor.subject.name }),
      matches: matchesAfter,
      place: locateBinding(binding, sideOf(side)),
      clusters,
    })),
    settings: change.settings,
    graph: context.graph,
  };
}

/** Where a binding is written: a line, or the object in the cluster. */
export function locateBinding({ origin }: RoleBinding, revision?: string): string {
  return 'object' in origin ? origin.object : locatePlace(origin, revision);
}

/** What becomes of somebody, without what is empty. */
export function reportStanding(standing: Standing): StandingReport {
  if (standing.outcome === 'refused') return { refused: standing.reason };
  if (standing.outcome === 'unverified') return { unverified: standing.reason };
  const { username, uid, groups, extra } = standing.user;
  return {
    username,
    groups: groups ?? [],
    ...(uid !== '' && { uid }),
    ...(extra !== null && Object.keys(extra).length > 0 && { extra }),
    roles: standing.roles,
  };
}

function reportPerson(
  { state, person, before, after, ...rest }: PersonChange,
  revision: string,
): PersonReport {
  const { name, admin, document, past } = person;
  return {
    state,
    name,
    admin,
    ...(document !== undefined && {
      place: locatePlace({ document, path: ['metadata', 'name'] }, past ? revision : undefined),
    }),
    before: reportStanding(before),
    after: reportStanding(after),
    ...rest,
  };
}

/** Everybody is counted once for each thing that happens to them, on however many clusters. */
function countChanges({ people, issuers }: AccessChange): ChangeReport['totals'] {
  const count = (state: PersonChange['state']) =>
    new Set(people.filter((each) => each.state === state).map(({ person }) => person)).size;
  const countIssuers = (state: AccessChange['issuers'][number]['state']) =>
    new Set(issuers.filter((each) => each.state === state).map(({ owner }) => `${owner.kind}/${owner.name}`))
      .size;
  return {
    gained: count('gained'),
    lost: count('lost'),
    renamed: count('renamed'),
    regranted: count('regranted'),
    unclear: count('unclear'),
    issuers: {
      added: countIssuers('added'),
      removed: countIssuers('removed'),
      changed: countIssuers('changed'),
    },
  };
}
