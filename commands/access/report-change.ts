import type { AccessChange, PersonChange } from '../../model/access/access-change.ts';
import { describeRole } from '../../model/access/describe-role.ts';
import { findEffects } from '../../model/access/find-effects.ts';
import type { TrustGraph } from '../../model/access/trust-graph.ts';
import { locateBinding } from './locate-binding.ts';
import { locatePlace } from './locate-place.ts';
import type { ChangeReport, PersonReport } from './report.ts';
import { reportStanding } from './report-standing.ts';
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
