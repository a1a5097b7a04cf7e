import type { Sharing } from './make-fleet.ts';
import type { Measured } from './measured.ts';
import { printTable } from './print-table.ts';
import { rowNames } from './row-names.ts';

const titles: Readonly<Record<Sharing, string>> = {
  shared: '## Five issuers that all clusters share',
  own: '## Five issuers of each cluster’s own',
};

/** The figures as Markdown: one cluster, then a table for each kind of fleet, then how they grow. */
export function printResults(measured: readonly Measured[], machine: string): string {
  const one = measured.filter(({ fleet }) => fleet === undefined);
  const parts = [
    machine,
    '## One cluster',
    printTable(
      ['what', 'seconds', 'runs', 'peak MB'],
      one.map((row) => [row.what, row.seconds.toFixed(3), `${row.runs}`, printMemory(row)]),
    ),
  ];
  for (const sharing of ['shared', 'own'] as const) {
    const rows = measured.filter(({ fleet }) => fleet?.sharing === sharing);
    parts.push(titles[sharing], printFleets(rows), ...printGrowth(rows));
  }
  return `${parts.join('\n\n')}\n`;
}

function printFleets(rows: readonly Measured[]): string {
  return printTable(
    ['clusters', 'what', 'seconds', 'runs', 'peak MB', '÷ kustomize', '÷ read, SHA-256, write'],
    rows.map((row) => {
      const same = rows.filter(({ fleet }) => fleet?.clusters === row.fleet?.clusters);
      const over = (what: string) =>
        printRatio(row, row.what === what ? undefined : same.find((other) => other.what === what));
      return [
        row.fleet!.clusters.toLocaleString('en'),
        row.what,
        row.seconds.toFixed(row.seconds < 1 ? 3 : 2),
        `${row.runs}`,
        printMemory(row),
        over(rowNames.kustomize),
        over(rowNames.copy),
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

function printMemory({ peakMegabytes }: Measured): string {
  return peakMegabytes === undefined ? '' : peakMegabytes.toFixed(0);
}
