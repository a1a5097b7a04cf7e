import { printStep } from '../identify/print-step.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { measureWidth } from '../report/measure-width.ts';
import { printCount } from '../report/print-count.ts';
import { printReport } from '../report/print-report.ts';
import type { ReportContext } from '../report/report-context.ts';
import { describeOutcome } from './describe-outcome.ts';
import type { RehearsalRow } from './rehearsal-row.ts';
import type { Rehearsed } from './rehearsed.ts';

const clustersShown = 4;
const colors = { passed: '32', failed: '1;31', unknown: '1;33', skipped: '1;33' } as const;

/** The result for people: a line for each case and outcome, the steps of those that failed, and what to do about them. */
export function printRehearsedText(rehearsed: Rehearsed, context: ReportContext): string {
  const { rows, failures } = rehearsed;
  const traces = failures.map(({ rehearsals: [first] }) => {
    const { trace } = first!.answer;
    // Other issuers, and what claims have no part in, are left out where an issuer answers for the token.
    const isAnswered = trace.some(({ about, outcome }) => about === 'issuer' && outcome === 'passed');
    const steps = trace
      .filter(({ outcome }) => !isAnswered || outcome !== 'skipped')
      .map((step) => `  ${escapeInvisible(printStep(step))}\n`)
      .join('');
    return `${first!.tokenCase.name} on ${first!.cluster.cluster.name}, step by step:\n${steps}\n`;
  });
  const diagnostics = failures.flatMap((failure) => failure.diagnostics);
  const report = diagnostics.length === 0 ? '' : `${printReport('text', diagnostics, context)}\n`;
  return `${printTable(rows, context.color)}\n${traces.join('')}${report}${printSum(rehearsed)}\n`;
}

function printTable(rows: readonly RehearsalRow[], color: boolean): string {
  const lines = gather(rows).map(({ row, clusters }) => [
    escapeInvisible(row.tokenCase.name),
    describeClusters(clusters),
    row.verdict,
    row.rehearsal === undefined
      ? 'see the errors of the cluster'
      : escapeInvisible(describeOutcome(row.rehearsal.answer)),
  ]);
  const table = [['CASE', 'CLUSTER', 'VERDICT', 'BECOMES'], ...lines];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((cells) => widthOf(cells[column]!))));
  return table
    .map((cells) => {
      const padded = cells.map((cell, column) => {
        const text = column === 3 ? cell : cell + ' '.repeat(widths[column]! - widthOf(cell));
        const code = column === 2 && color ? colors[cell as keyof typeof colors] : undefined;
        return code === undefined ? text : `\u001b[${code}m${text}\u001b[0m`;
      });
      return `${padded.join('  ')}\n`;
    })
    .join('');
}

/** One line for the clusters of a case with the same outcome. */
function gather(rows: readonly RehearsalRow[]) {
  const groups = new Map<string, { readonly row: RehearsalRow; readonly clusters: string[] }>();
  for (const row of rows) {
    const outcome = row.rehearsal === undefined ? '' : describeOutcome(row.rehearsal.answer);
    const key = JSON.stringify([row.tokenCase.name, row.verdict, outcome]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { row, clusters: [row.cluster] });
    else group.clusters.push(row.cluster);
  }
  return [...groups.values()];
}

function describeClusters(names: readonly string[]): string {
  if (names.length <= clustersShown) return names.join(', ');
  return `${names.slice(0, clustersShown - 1).join(', ')} and ${names.length - clustersShown + 1} more`;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + measureWidth(character), 0);
}

function printSum({ environment, rows }: Rehearsed): string {
  const count = (verdict: RehearsalRow['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  const cases = printCount(new Set(rows.map(({ tokenCase }) => tokenCase)).size, 'case');
  const clusters = printCount(new Set(rows.map(({ cluster }) => cluster)).size, 'cluster');
  const verdicts = (['passed', 'failed', 'unknown', 'skipped'] as const).flatMap((verdict) =>
    verdict === 'passed' || count(verdict) > 0 ? [`${count(verdict)} ${verdict}`] : [],
  );
  return `${environment}: ${printCount(rows.length, 'rehearsal')} of ${cases} on ${clusters}: ${verdicts.join(', ')}.`;
}
