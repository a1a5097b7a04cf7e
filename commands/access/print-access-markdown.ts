import type { AccessReport, ClusterReport, RoleReport, WayInReport } from './access-report.ts';
import { codeMarkdown as code } from './code-markdown.ts';
import { describeStanding } from './describe-standing.ts';
import { escapeMarkdown as plain } from './escape-markdown.ts';

/** Who gets in where, as Markdown: a table of the ways into each cluster, details folded. */
export function printAccessMarkdown({ environment, notes, clusters }: AccessReport): string {
  return [
    `# Who gets into ${plain(environment)}`,
    ...notes.flatMap((note) => ['', `> ${plain(note)}`]),
    ...clusters.flatMap(printCluster),
    '',
  ].join('\n');
}

function printCluster(report: ClusterReport): string[] {
  const { cluster, kubernetes, ways, idle, breakGlass, webhook, anonymous } = report;
  const people = ways.flatMap((way) =>
    way.people.map(({ name, ...standing }) => {
      const roles = 'roles' in standing && standing.roles.length > 0 ? standing.roles : ['no role'];
      return `- ${code(name)} by ${code(way.owner)}: ${code(describeStanding(standing))}, ${roles.map(code).join(', ')}`;
    }),
  );
  return [
    '',
    `## ${plain(cluster)}`,
    '',
    `Kubernetes ${kubernetes}. Without a token: ${plain(anonymous)}.`,
    ...(webhook === undefined ? [] : [`Tokens that the webhook accepts: ${plain(webhook)}.`]),
    ...breakGlass.map(
      ({ kind, subject, owner, lastTested }) =>
        `Break-glass: ${kind} ${code(subject)}, kept by ${plain(owner)}, last tested ${lastTested}.`,
    ),
    ...(ways.length === 0
      ? ['', 'No issuer is trusted.']
      : ['', '| Issuer | Users | Groups | Roles |', '| --- | --- | --- | --- |', ...ways.map(printWay)]),
    ...fold('People who are known', people),
    ...fold(
      'Bindings that match nobody',
      idle.map((role) => `- ${printRole(role)}`),
    ),
  ];
}

function printWay({ owner, url, users, groups, roles }: WayInReport): string {
  const cells = [
    `${code(owner)}<br>${code(url)}`,
    code(users),
    groups === undefined ? 'none' : code(groups),
    roles.length === 0 ? 'none that are known here' : roles.map(printRole).join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}

function printRole({ subject, role }: RoleReport): string {
  return `${subject.kind} ${code(subject.name)}: ${code(role)}`;
}

function fold(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', `<details><summary>${title} (${lines.length})</summary>`, '', ...lines, '', '</details>'];
}
