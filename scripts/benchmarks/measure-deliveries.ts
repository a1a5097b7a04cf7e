import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeMixedFleet } from './make-mixed-fleet.ts';
import type { Measured } from './measured.ts';
import { printTable } from './print-table.ts';
import { runTimed } from './run-timed.ts';

const program = 'dist/trustplane.cjs';
const runs = 5;

/**
 * Fleets over four delivery types, as Markdown: what it takes to check and to render them, and to render the largest one
 * anew after one issuer was changed, by the number of clusters that trust it.
 */
export function measureDeliveries(folder: string, authority: string, sizes: readonly number[]): string {
  const whole: string[][] = [];
  const changes: string[][] = [];
  for (const clusters of sizes) {
    const environment = join(folder, `deliveries-${clusters}`);
    const reaches = [10, 100, 1000].filter((reach) => reach * 2 < clusters);
    const issuers = makeMixedFleet(environment, clusters, reaches, authority);
    process.stderr.write(`\n${clusters} clusters, four delivery types\n`);
    const rendered = runTimed([
      { what: '`check`', command: ['node', program, 'check', environment], runs },
      { what: '`render --all`', command: ['node', program, 'render', environment, '--all'], runs },
    ]);
    whole.push(...rendered.map((row) => [clusters.toLocaleString('en-GB'), row.what, ...printFigures(row)]));
    if (clusters === sizes.at(-1))
      changes.push(...measureChanges(environment, `${environment}-out`, issuers));
  }
  const largest = sizes.at(-1)!.toLocaleString('en-GB');
  return `
## A fleet over four delivery types

A quarter of the clusters each with NodeFile, K0rdent, Gardener and OpenIDConnect; five issuers a cluster, without expressions.

${printTable(['clusters', 'what', ...figures], whole)}

\`render --out\` of the ${largest} clusters, after one issuer's prefix was changed:

${printTable(['clusters that trust the issuer', ...figures], changes)}
`;
}

const figures = ['seconds', 'CPU seconds', 'runs', 'peak MB'];

/** Each run changes the issuer anew, so that each writes the same number of files. */
function measureChanges(environment: string, out: string, issuers: ReadonlyMap<number, string>): string[][] {
  const command = ['node', program, 'render', environment, '--out', out];
  runTimed([{ what: 'everything, for the first time', command, runs: 1 }]);
  const unchanged = runTimed([{ what: 'none', command, runs }]);
  const changed = [...issuers]
    .sort(([one], [other]) => one - other)
    .flatMap(([reach, file]) => {
      const original = readFileSync(file, 'utf8');
      const prepare = (run: number) =>
        writeFileSync(file, original.replace('groups, prefix: "', `groups, prefix: "r${run}-`));
      return runTimed([{ what: reach.toLocaleString('en-GB'), command, runs, prepare }]);
    });
  return [...unchanged, ...changed].map((row) => [row.what, ...printFigures(row)]);
}

function printFigures({ seconds, cpuSeconds, runs: times, peakMegabytes }: Measured): string[] {
  return [
    seconds.toFixed(2),
    cpuSeconds?.toFixed(2) ?? '',
    `${times}`,
    peakMegabytes === undefined ? '' : peakMegabytes.toFixed(0),
  ];
}
