import type { ChangeReport } from './report.ts';

const clustersShown = 5;

/** A change as one line for a commit message, such as `Trust-Delta: 3 gained, 1 lost; issuers +1 -0 ~0; clusters eu-1`. */
export function printChangeTrailer({ totals, clusters, complete, settings, bindings }: ChangeReport): string {
  const names = [...clusters.added, ...clusters.changed, ...clusters.removed].sort();
  const incomplete = complete ? '' : '; incomplete';
  if (names.length === 0) return `Trust-Delta: none${incomplete}\n`;
  const { gained, lost, renamed, regranted, unclear, issuers } = totals;
  const people = [
    `${gained} gained`,
    `${lost} lost`,
    `${renamed} renamed`,
    ...(regranted > 0 ? [`${regranted} regranted`] : []),
    ...(unclear > 0 ? [`${unclear} unclear`] : []),
  ];
  const parts = [
    people.join(', '),
    `issuers +${issuers.added} -${issuers.removed} ~${issuers.changed}`,
    ...(bindings.length > 0 ? [`bindings ${bindings.length}`] : []),
    ...(settings.length > 0 ? [`settings ${settings.length}`] : []),
    `clusters ${names.slice(0, clustersShown).join(', ')}${names.length > clustersShown ? `, and ${names.length - clustersShown} more` : ''}`,
  ];
  return `Trust-Delta: ${parts.join('; ')}${incomplete}\n`;
}
