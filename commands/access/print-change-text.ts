import { escapeInvisible } from '../report/escape-invisible.ts';
import { bindingSections } from './binding-sections.ts';
import { describeStanding } from './describe-standing.ts';
import { issuerWords } from './issuer-words.ts';
import { listSome } from './list-some.ts';
import { mapTexts } from './map-texts.ts';
import { peopleSections } from './people-sections.ts';
import type { BindingReport, ChangeReport, IssuerReport, PersonReport } from './report.ts';

const colors: Readonly<Record<string, string>> = {
  '+': '32',
  '-': '31',
  '~': '33',
  '!': '1;31',
  '?': '1;31',
};
const clustersShown = 8;

/** A change for people at a terminal. Nothing that stands in a file can drive it. */
export function printChangeText({ graph: _, ...change }: ChangeReport, color: boolean): string {
  const report = mapTexts(change, escapeInvisible);
  const paint = (sign: string) => (color ? `\u001b[${colors[sign]}m${sign}\u001b[0m` : sign);
  const bold = (text: string) => (color ? `\u001b[1m${text}\u001b[0m` : text);
  const { environment, against, notes, people, issuers, bindings, settings } = report;
  const lines = [
    bold(report.headline),
    `${environment} as it is, compared with ${against.revision}${against.commit === '' ? '' : ` (${against.commit.slice(0, 12)})`}`,
    ...notes.map((note) => `note: ${note}`),
  ];
  for (const { state, sign, title } of peopleSections) {
    const found = people.filter((person) => person.state === state);
    if (found.length === 0) continue;
    lines.push('', bold(title));
    for (const person of found) lines.push(...printPerson(person, paint(sign)));
  }
  if (issuers.length > 0) lines.push('', bold('Issuers'));
  for (const issuer of issuers) lines.push(...printIssuer(issuer, paint(issuerWords[issuer.state].sign)));
  for (const { state, sign, title } of bindingSections) {
    const found = bindings.filter((binding) => binding.state === state);
    if (found.length === 0) continue;
    lines.push('', bold(`Bindings that ${title.charAt(0).toLowerCase()}${title.slice(1)}`));
    for (const binding of found) lines.push(...printBinding(binding, paint(sign)));
  }
  if (settings.length > 0) lines.push('', bold('Clusters'));
  for (const { text, clusters } of settings) lines.push(`  ${paint('~')} ${text}`, onClusters(clusters));
  const { added, removed } = report.clusters;
  if (added.length + removed.length > 0) lines.push('', bold('Clusters that come and go'));
  if (added.length > 0) lines.push(`  ${paint('+')} ${listSome(added, clustersShown)}`);
  if (removed.length > 0) lines.push(`  ${paint('-')} ${listSome(removed, clustersShown)}`);
  return `${lines.join('\n')}\n`;
}

function printPerson(person: PersonReport, sign: string): string[] {
  const { name, admin, place, before, after, rolesGained, rolesLost, clusters } = person;
  const from = place === undefined ? '' : `  ${place}`;
  return [
    `  ${sign} ${name}${admin ? ' (an admin who must always get in)' : ''}${from}`,
    onClusters(clusters),
    `      before: ${describeStanding(before)}`,
    `      after:  ${describeStanding(after)}`,
    ...(rolesLost.length > 0 ? [`      loses:  ${rolesLost.join('; ')}`] : []),
    ...(rolesGained.length > 0 ? [`      gets:   ${rolesGained.join('; ')}`] : []),
  ];
}

function printIssuer({ state, owner, url, details, clusters }: IssuerReport, sign: string): string[] {
  return [
    `  ${sign} ${owner} (${url}) ${issuerWords[state].word}`,
    onClusters(clusters),
    ...details.map(({ text, place }) => `      ${text}${place === undefined ? '' : `  ${place}`}`),
  ];
}

function printBinding({ subject, role, becomes, matches, place, clusters }: BindingReport, sign: string) {
  const name = JSON.stringify(subject.name);
  const next = becomes === undefined ? '' : ` becomes ${JSON.stringify(becomes)}`;
  const idle = matches ? '' : '; nobody is called so any longer';
  return [`  ${sign} ${subject.kind} ${name}${next}: ${role}${idle}  ${place}`, onClusters(clusters)];
}

function onClusters(clusters: readonly string[]): string {
  return `      on ${listSome(clusters, clustersShown)}`;
}
