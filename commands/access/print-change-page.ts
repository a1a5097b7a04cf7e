import { bindingSections } from './binding-sections.ts';
import { drawGraph } from './draw-graph.ts';
import { type Html, html } from './html.ts';
import { issuerWords } from './issuer-words.ts';
import { listSome } from './list-some.ts';
import { peopleSections } from './people-sections.ts';
import { printPage } from './print-page.ts';
import type { BindingReport, ChangeReport, IssuerReport, PersonReport } from './report.ts';
import { showCodes } from './show-codes.ts';
import { showStanding } from './show-standing.ts';

const clustersShown = 8;
const tones: Readonly<Record<string, string>> = {
  '-': 'loss',
  '!': 'loss',
  '?': 'loss',
  '~': 'rename',
  '+': 'gain',
};

/** A change as a page by itself: the sentence, the graph of trust, and everything in lists. */
export function printChangePage(report: ChangeReport): string {
  const { environment, against, headline, notes, graph } = report;
  const sections = [
    ...peopleSections.map(({ state, sign, title }) =>
      section(
        `people-${state}`,
        `${title} (${report.people.filter((person) => person.state === state).length})`,
        report.people.filter((person) => person.state === state).map((person) => printPerson(person, sign)),
      ),
    ),
    section('issuers', `Issuers (${report.issuers.length})`, report.issuers.map(printIssuer)),
    ...bindingSections.map(({ state, sign, title }) => {
      const found = report.bindings.filter((binding) => binding.state === state);
      const words = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
      return section(
        `bindings-${state}`,
        `Bindings that ${words} (${found.length})`,
        found.map((binding) => printBinding(binding, sign)),
      );
    }),
    section('clusters', `Clusters (${report.settings.length})`, [
      ...report.settings.map(({ text, clusters }) => card('~', text, [['On', printClusters(clusters)]])),
    ]),
    section('fleet', 'Clusters that come and go', [
      ...(report.clusters.added.length > 0 ? [card('+', printClusters(report.clusters.added), [])] : []),
      ...(report.clusters.removed.length > 0 ? [card('-', printClusters(report.clusters.removed), [])] : []),
    ]),
  ].flatMap((each) => each ?? []);
  const body = html`<header>
<h1>${headline}</h1>
<p class="quiet">${environment} as it is, compared with <code>${against.revision}</code> (<code>${against.commit.slice(0, 12)}</code>)</p>
${notes.map((note) => html`<p class="note">${note}</p>`)}
<nav aria-label="Contents"><ul><li><a href="#graph">Who trusts whom</a></li>
${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul></nav>
</header>
<main>
<section aria-labelledby="graph"><h2 id="graph">Who trusts whom</h2>
<figure>${drawGraph(graph, 'wide')}${drawGraph(graph, 'narrow')}
<figcaption>+ and a thick line: trusted now. - and dots: no longer trusted. ~ and dashes: trusted differently.</figcaption></figure></section>
${sections.map(({ content }) => content)}
</main>`;
  return printPage(`Access: ${environment}, compared with ${against.revision}`, body);
}

function section(id: string, title: string, cards: readonly Html[]) {
  if (cards.length === 0) return undefined;
  const content = html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<ul class="cards">
${cards}</ul></section>
`;
  return { id, title, content };
}

function card(sign: string, what: Html | string, rows: readonly (readonly [string, Html | string])[]): Html {
  const list =
    rows.length === 0
      ? undefined
      : html`<dl>${rows.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
  return html`<li class="${tones[sign]}"><span class="what"><span class="sign">${sign}</span> ${what}</span>${list}</li>
`;
}

function printPerson(person: PersonReport, sign: string): Html {
  const { name, admin, place, before, after, rolesGained, rolesLost, clusters } = person;
  return card(sign, admin ? `${name} (an admin who must always get in)` : name, [
    ['On', printClusters(clusters)],
    ['Before', showStanding(before)],
    ['After', showStanding(after)],
    ...(rolesLost.length > 0 ? [['Loses', showCodes(rolesLost)] as const] : []),
    ...(rolesGained.length > 0 ? [['Gets', showCodes(rolesGained)] as const] : []),
    ...(place === undefined ? [] : [['Case', html`<code>${place}</code>`] as const]),
  ]);
}

function printIssuer({ state, owner, url, details, clusters }: IssuerReport): Html {
  const { sign, word } = issuerWords[state];
  return card(sign, html`${owner} ${word}`, [
    ['Issuer', html`<code>${url}</code>`],
    ['On', printClusters(clusters)],
    ...details.map(
      ({ text, place }) =>
        [
          'What',
          html`${text}${place === undefined ? undefined : html` <span class="quiet">${place}</span>`}`,
        ] as const,
    ),
  ]);
}

function printBinding(binding: BindingReport, sign: string): Html {
  const { subject, becomes, role, matches, place, clusters } = binding;
  const next = becomes === undefined ? undefined : html` becomes <code>${becomes}</code>`;
  return card(sign, html`${subject.kind} <code>${subject.name}</code>${next}`, [
    ['Role', html`<code>${role}</code>`],
    ['On', printClusters(clusters)],
    ...(matches ? [] : [['Matches', 'nobody any longer'] as const]),
    ['Written', html`<code>${place}</code>`],
  ]);
}

/** A long list is folded: all of it is there. */
function printClusters(clusters: readonly string[]): Html {
  if (clusters.length <= clustersShown) return html`${listSome(clusters, clustersShown)}`;
  return html`<details><summary>${listSome(clusters, 3)}</summary>${clusters.join(', ')}</details>`;
}
