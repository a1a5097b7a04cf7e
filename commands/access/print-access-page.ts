import type { AccessReport, ClusterReport, RoleReport, WayInReport } from './access-report.ts';
import { drawGraph } from './draw-graph.ts';
import { type Html, html } from './html.ts';
import { printPage } from './print-page.ts';
import { showCodes } from './show-codes.ts';
import { showStanding } from './show-standing.ts';

/** Who gets in where, as a page by itself: the graph of trust, then each cluster. */
export function printAccessPage({ environment, notes, clusters, graph }: AccessReport): string {
  const body = html`<header>
<h1>Who gets into ${environment}</h1>
${notes.map((note) => html`<p class="note">${note}</p>`)}
<nav aria-label="Contents"><ul><li><a href="#graph">Who trusts whom</a></li>
${clusters.map(({ cluster }) => html`<li><a href="#cluster-${cluster}">${cluster}</a></li>\n`)}</ul></nav>
</header>
<main>
<section aria-labelledby="graph"><h2 id="graph">Who trusts whom</h2>
<figure>${drawGraph(graph, 'wide')}${drawGraph(graph, 'narrow')}
<figcaption>Clusters that trust the same issuers are one box.</figcaption></figure></section>
${clusters.map(printCluster)}
</main>`;
  return printPage(`Access: ${environment}`, body);
}

function printCluster(report: ClusterReport): Html {
  const { cluster, kubernetes, ways, idle, breakGlass, webhook, anonymous } = report;
  return html`<section aria-labelledby="cluster-${cluster}"><h2 id="cluster-${cluster}">${cluster}</h2>
<p class="quiet">Kubernetes ${kubernetes}. Without a token: ${anonymous}.</p>
${webhook === undefined ? undefined : html`<p class="quiet">Tokens that the webhook accepts: ${webhook}.</p>\n`}${breakGlass.map(
  ({ kind, subject, owner, lastTested }) =>
    html`<p class="quiet">Break-glass: ${kind} <code>${subject}</code>, kept by ${owner}, last tested ${lastTested}.</p>\n`,
)}${ways.length === 0 ? html`<p>No issuer is trusted.</p>` : html`<ul class="cards">\n${ways.map(printWay)}</ul>`}
${idle.length === 0 ? undefined : html`<h3>Bindings that match nobody</h3>\n<ul>${idle.map(printRole)}</ul>`}
</section>
`;
}

function printWay(way: WayInReport): Html {
  const {
    owner,
    class: template,
    url,
    audiences,
    users,
    groups,
    expressions,
    rules,
    roles,
    people,
    place,
  } = way;
  const rows: readonly (readonly [string, Html | string])[] = [
    ['Issuer', html`<code>${url}</code>, for ${showCodes(audiences)}`],
    ['Users', html`<code>${users}</code>`],
    ...(groups === undefined ? [] : [['Groups', html`<code>${groups}</code>`] as const]),
    ...expressions.map((expression) => ['Made by', html`<code>${expression}</code>`] as const),
    ...rules.map((rule) => ['Only if', rule] as const),
    ['Roles', roles.length === 0 ? 'none that are known here' : html`<ul>${roles.map(printRole)}</ul>`],
    ...people.map(
      ({ name, ...standing }) =>
        [
          'For example',
          html`${name}: ${showStanding(standing)}${
            'roles' in standing && standing.roles.length > 0
              ? html`; ${showCodes(standing.roles)}`
              : undefined
          }`,
        ] as const,
    ),
    ['Written', html`<code>${place}</code>`],
  ];
  return html`<li><span class="what">${owner}${template === undefined ? '' : ` of class ${template}`}</span>
<dl>${rows.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl></li>
`;
}

function printRole({ subject, role }: RoleReport): Html {
  return html`<li>${subject.kind} <code>${subject.name}</code>: <code>${role}</code></li>`;
}
