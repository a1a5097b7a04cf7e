import { printCount } from '../report/print-count.ts';
import { bindingSections } from './binding-sections.ts';
import { codeMarkdown as code } from './code-markdown.ts';
import { describeStanding } from './describe-standing.ts';
import { escapeMarkdown as plain } from './escape-markdown.ts';
import { issuerWords } from './issuer-words.ts';
import { listSome } from './list-some.ts';
import { peopleSections } from './people-sections.ts';
import type { BindingReport, ChangeReport, IssuerReport, PersonReport } from './report.ts';

/** What code hosts take for a comment. */
const sizeLimit = 65_536;
const headlineLimit = 2000;
/** How many entries of each list are printed, fewer and fewer until it fits. */
const attempts = [1000, 200, 50, 20, 8, 3, 1];

/**
 * A change for a comment at a pull request: the sentence first, a short table, details folded. Nothing that stands in a
 * file can become markup, a link or a mention. Long lists are cut, with a count.
 */
export function printChangeMarkdown(report: ChangeReport): string {
  let text = '';
  for (const limit of attempts) {
    text = printWithin(report, limit);
    if (text.length <= sizeLimit) break;
  }
  return text;
}

function printWithin(report: ChangeReport, limit: number): string {
  const { environment, against, headline, notes, people, issuers, bindings, settings, clusters } = report;
  const cut = <T>(items: readonly T[], print: (item: T) => string): string[] => [
    ...items.slice(0, limit).map(print),
    ...(items.length > limit
      ? [
          `- … and ${(items.length - limit).toLocaleString('en-GB')} more, which \`trustplane access diff\` lists`,
        ]
      : []),
  ];
  const table = peopleSections.flatMap(({ state, sign, title }) => {
    const found = people.filter((person) => person.state === state);
    const rows = found.slice(0, limit).map((person) => printRow(person, `${signOf(sign)} ${verbOf(title)}`));
    const more = found.length - rows.length;
    return more > 0
      ? [...rows, `| ${signOf(sign)} | … and ${more.toLocaleString('en-GB')} more | | | |`]
      : rows;
  });
  const sections = [
    fold(`Roles (${printCount(people.length, 'person', 'people')})`, cut(people, printRoles)),
    fold(`Issuers (${issuers.length})`, cut(issuers, printIssuer)),
    ...bindingSections.map(({ state, sign, title }) => {
      const found = bindings.filter((binding) => binding.state === state);
      const words = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
      return fold(
        `Bindings that ${words} (${found.length})`,
        cut(found, (binding) => printBinding(binding, sign)),
      );
    }),
    fold(
      `Clusters (${settings.length})`,
      cut(settings, ({ text, clusters: on }) => `- ${plain(text)}, on ${printClusters(on)}`),
    ),
    fold('Clusters that come and go', [
      ...(clusters.added.length > 0 ? [`- ${signOf('+')} ${printClusters(clusters.added)}`] : []),
      ...(clusters.removed.length > 0 ? [`- ${signOf('-')} ${printClusters(clusters.removed)}`] : []),
    ]),
  ];
  return [
    '<!-- trustplane access diff -->',
    `**${plain(headline, headlineLimit)}**`,
    '',
    `${code(environment)} compared with ${code(against.revision)} (${code(against.commit.slice(0, 12))})`,
    ...notes.slice(0, limit + 2).flatMap((note) => ['', `> ${plain(note)}`]),
    ...(table.length > 0
      ? ['', '| | Who | Where | Before | After |', '| --- | --- | --- | --- | --- |']
      : []),
    ...table,
    ...sections.flat(),
    '',
  ].join('\n');
}

function printRow({ name, admin, before, after, clusters }: PersonReport, what: string): string {
  const who = `${code(name)}${admin ? ' **(admin)**' : ''}`;
  const [old, now] = [before, after].map((standing) => code(describeStanding(standing)));
  return `| ${what} | ${who} | ${printClusters(clusters)} | ${old} | ${now} |`;
}

function printRoles({ name, rolesGained, rolesLost, after, place, clusters }: PersonReport): string {
  const kept = ('roles' in after ? after.roles : []).filter((role) => !rolesGained.includes(role));
  const lines = [
    ...rolesLost.map((role) => `  - ${signOf('-')} ${code(role)}`),
    ...rolesGained.map((role) => `  - ${signOf('+')} ${code(role)}`),
    ...kept.map((role) => `  - keeps ${code(role)}`),
  ];
  const from = place === undefined ? '' : ` (${code(place)})`;
  const none = lines.length === 0 ? ': no roles that are known here' : '';
  return [`- ${code(name)}${from} on ${printClusters(clusters)}${none}`, ...lines].join('\n');
}

function printIssuer({ state, owner, url, details, clusters }: IssuerReport): string {
  const { sign, word } = issuerWords[state];
  return [
    `- ${signOf(sign)} ${code(owner)} (${code(url)}) ${word} on ${printClusters(clusters)}`,
    ...details.map(({ text, place }) => `  - ${code(text)}${place === undefined ? '' : ` (${code(place)})`}`),
  ].join('\n');
}

function printBinding(
  { subject, becomes, role, matches, place, clusters }: BindingReport,
  sign: string,
): string {
  const next = becomes === undefined ? '' : ` becomes ${code(becomes)}`;
  const idle = matches ? '' : '; nobody is called so any longer';
  return `- ${signOf(sign)} ${subject.kind} ${code(subject.name)}${next}: ${code(role)} on ${printClusters(clusters)}${idle} (${code(place)})`;
}

function printClusters(clusters: readonly string[]): string {
  return plain(listSome(clusters, 5));
}

function fold(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', `<details><summary>${title}</summary>`, '', ...lines, '', '</details>'];
}

/** A sign that no host takes for a list. */
function signOf(sign: string): string {
  return `\`${sign}\``;
}

function verbOf(title: string): string {
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
