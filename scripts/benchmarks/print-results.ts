import type { Sharing } from './make-fleet.ts';
import type { Measured } from './measured.ts';
import { printTable } from './print-table.ts';
import { rowNames } from './row-names.ts';

const titles: Readonly<Record<Sharing, string>> = {
  shared: '## Five issuers that all clusters share',
  own: '## Five issuers of each cluster’s own',
};

const writing: ReadonlySet<string> = new Set([
  rowNames.empty,
  rowNames.again,
  rowNames.changed,
  rowNames.memory,
]);

/** What prints the very same objects. */
const complete: ReadonlySet<string> = new Set([
  rowNames.all,
  rowNames.kustomizeApart,
  rowNames.kustomizeTogether,
]);

/** The figures as Markdown: one cluster, then a table for each kind of fleet, then how they grow. */
export function printResults(measured: readonly Measured[], machine: string): string {
  const one = measured.filter(({ fleet }) => fleet === undefined);
  const parts = [
    machine,
    '## One cluster',
    printTable(
      ['what', 'seconds', 'CPU seconds', 'runs', 'peak MB'],
      one.map((row) => [row.what, ...printFigures(row)]),
    ),
  ];
  for (const sharing of ['shared', 'own'] as const) {
    const rows = measured.filter(({ fleet }) => fleet?.sharing === sharing);
    const isWriting = ({ what }: Measured) => writing.has(what);
    const isComplete = ({ what }: Measured) => complete.has(what);
    parts.push(
      titles[sharing],
      printFleets(rows, (row) => row.what === rowNames.all || !(isWriting(row) || isComplete(row)), [
        rowNames.kustomize,
        rowNames.copy,
      ]),
      'What prints every object of every cluster, `render --all` among them once more:',
      printFleets(rows, isComplete, [rowNames.all]),
      'What writing files costs:',
      printFleets(rows, isWriting, [rowNames.copy]),
      ...printGrowth(rows),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

/**
 * @param selects the rows of the table
 * @param references the rows that each of them is compared with
 */
function printFleets(
  rows: readonly Measured[],
  selects: (row: Measured) => boolean,
  references: readonly string[],
): string {
  return printTable(
    [
      'clusters',
      'what',
      'seconds',
      'CPU seconds',
      'runs',
      'peak MB',
      ...references.map((what) => `÷ ${what}`),
    ],
    rows.filter(selects).map((row) => {
      const same = rows.filter(({ fleet }) => fleet?.clusters === row.fleet?.clusters);
      const over = (what: string) =>
        printRatio(row, row.what === what ? undefined : same.find((other) => other.what === what));
      return [
        row.fleet!.clusters.toLocaleString('en'),
        row.what,
        ...printFigures(row),
        ...references.map(over),
      ];
    }),
  );
}

function printGrowth(rows: readonly Measured[]): string[] {
  const of = (clusters: number) => rows.filter(({ fleet }) => fleet?.clusters === clusters);
  const large = of(4000);
  if (large.length === 0) return [];
  const small = of(1000);
  const lines = large.map((row) => [
    row.what,
    printRatio(
      row,
      small.find(({ what }) => what === row.what),
    ),
  ]);
  return [printTable(['what', 'time of 4,000 ÷ time of 1,000'], lines)];
}

function printRatio(row: Measured, other: Measured | undefined): string {
  return other === undefined ? '' : (row.seconds / other.seconds).toFixed(2);
}

function printFigures({ seconds, cpuSeconds, runs, peakMegabytes }: Measured): string[] {
  const precise = (figure: number) => figure.toFixed(figure < 1 ? 3 : 2);
  return [
    precise(seconds),
    cpuSeconds === undefined ? '' : precise(cpuSeconds),
    `${runs}`,
    peakMegabytes === undefined ? '' : peakMegabytes.toFixed(0),
  ];
}
