import type { AccessChange, PersonChange } from '../../model/access/access-change.ts';
import { printCount } from '../report/print-count.ts';
import { listSome } from './list-some.ts';

const clauses: Readonly<Record<PersonChange['state'], (people: string, one: boolean) => string>> = {
  lost: (people, one) => `${people} ${one ? 'loses' : 'lose'} access to`,
  unclear: (people, one) => `it cannot be told who ${people} ${one ? 'becomes' : 'become'} on`,
  renamed: (people, one) => `${people} ${one ? 'is' : 'are'} called differently on`,
  regranted: (people, one) => `${people} ${one ? 'has' : 'have'} other roles on`,
  gained: (people, one) => `${people} ${one ? 'gains' : 'gain'} access to`,
};

/**
 * The sentence that says it all: who loses and who gains, where. It never says that nothing changes where something
 * could not be compared.
 */
export function writeHeadline(change: AccessChange, revision: string, complete: boolean): string {
  const parts = (Object.keys(clauses) as PersonChange['state'][]).flatMap((state) => {
    const changes = change.people.filter((person) => person.state === state);
    if (changes.length === 0) return [];
    const people = [...new Set(changes.map(({ person }) => person))];
    const clusters = [...new Set(changes.flatMap((each) => each.clusters))].sort();
    const names = listSome([...new Set(people.map(({ name }) => name))]);
    const clause = clauses[state](printCount(people.length, 'person', 'people'), people.length === 1);
    return [`${clause} ${listSome(clusters)} (${names})`];
  });
  if (parts.length > 0) return capitalise(`${parts.join('; ')}.`);
  const structure = describeStructure(change);
  if (structure !== '')
    return change.known === 0
      ? `${structure}. Whom that concerns is not known.`
      : `Nobody known gains or loses access, but ${structure}.`;
  if (!complete) return `No change was found, but ${revision} could not be read in full.`;
  const { unchanged } = change.clusters;
  const whole = unchanged === 1 ? 'the cluster' : `all ${unchanged.toLocaleString('en-GB')} clusters`;
  return `Nobody gains or loses access: the documents and grants of ${whole} are the same.`;
}

function describeStructure({ issuers, bindings, settings, clusters }: AccessChange): string {
  const where = listSome([...clusters.added, ...clusters.changed, ...clusters.removed].sort());
  const parts = [
    ...(issuers.length > 0 ? [printCount(issuers.length, 'issuer')] : []),
    ...(bindings.length > 0 ? [printCount(bindings.length, 'binding')] : []),
    ...(settings.length > 0 ? [printCount(settings.length, 'setting')] : []),
  ];
  if (parts.length === 0) {
    const moved = [
      ...(clusters.added.length > 0 ? [`${printCount(clusters.added.length, 'cluster')} is new`] : []),
      ...(clusters.removed.length > 0 ? [`${printCount(clusters.removed.length, 'cluster')} is gone`] : []),
    ].map((text) => text.replace(/(clusters) is/, '$1 are'));
    return moved.length === 0 ? '' : `${moved.join(' and ')} (${where})`;
  }
  const total = issuers.length + bindings.length + settings.length;
  return `${listSome(parts)} ${total === 1 ? 'changes' : 'change'} on ${where}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
