import { escapeInvisible } from '../report/escape-invisible.ts';
import type { AccessReport, ClusterReport, RoleReport, WayInReport } from './access-report.ts';
import { describeStanding } from './describe-standing.ts';
import { mapTexts } from './map-texts.ts';

/** Who gets in where, for people at a terminal. Nothing that stands in a file can drive it. */
export function printAccessText({ graph: _, ...access }: AccessReport, color: boolean): string {
  const bold = (text: string) => (color ? `\u001b[1m${text}\u001b[0m` : text);
  const { notes, clusters } = mapTexts(access, escapeInvisible);
  const blocks = clusters.map((cluster) => printCluster(cluster, bold));
  return `${[...notes.map((note) => `note: ${note}\n`), ...blocks].join('\n')}`;
}

function printCluster(report: ClusterReport, bold: (text: string) => string): string {
  const { cluster, kubernetes, ways, idle, breakGlass, webhook, anonymous } = report;
  const lines = [
    bold(`${cluster} (Kubernetes ${kubernetes})`),
    ...ways.flatMap(printWay),
    ...(ways.length === 0 ? ['  No issuer is trusted.'] : []),
    ...(idle.length > 0 ? ['  Bindings that match nobody', ...idle.map(printRole)] : []),
    ...breakGlass.map(
      ({ kind, subject, owner, lastTested }) =>
        `  Break-glass: ${kind} ${subject}, kept by ${owner}, last tested ${lastTested}`,
    ),
    ...(webhook === undefined ? [] : [`  Tokens that the webhook accepts: ${webhook}`]),
    `  Without a token: ${anonymous}`,
  ];
  return `${lines.join('\n')}\n`;
}

function printWay(way: WayInReport): string[] {
  const { owner, class: template, url, audiences, users, groups, expressions, rules, roles, people } = way;
  const from = template === undefined ? '' : ` of class ${template}`;
  return [
    `  ${owner}${from}  ${way.place}`,
    `    issuer    ${url}, for ${audiences.map((audience) => JSON.stringify(audience)).join(', ')}`,
    `    users     ${users}`,
    ...(groups === undefined ? [] : [`    groups    ${groups}`]),
    ...expressions.map((expression) => `    made by   ${expression}`),
    ...rules.map((rule) => `    only if   ${rule}`),
    ...(roles.length === 0 ? ['    roles     none that are known here'] : ['    roles']),
    ...roles.map(printRole),
    ...people.flatMap(({ name, ...standing }) => [
      `    e.g.      ${name}: ${describeStanding(standing)}`,
      ...('roles' in standing && standing.roles.length > 0
        ? [`                ${standing.roles.join('; ')}`]
        : []),
    ]),
  ];
}

function printRole({ subject, role, place }: RoleReport): string {
  return `      ${subject.kind} ${JSON.stringify(subject.name)}: ${role}  ${place}`;
}
