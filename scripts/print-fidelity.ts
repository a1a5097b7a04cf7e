/** Called by scripts/fidelity with the folder of the tallies. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tally } from '../test/authentication/differential/tally.ts';
import { formatShare } from './format-share.ts';

const [folder, write] = process.argv.slice(2);
const page = 'docs/reference/fidelity.md';
const tallies = readdirSync(folder!).map(
  (name) => JSON.parse(readFileSync(join(folder!, name), 'utf8')) as Tally,
);
const minors = [...new Set(tallies.map(({ minor }) => minor))].sort();

interface Column {
  readonly title: string;
  readonly rule?: '---:';
  readonly cell: (tally: Tally) => string | number;
}

const columns: readonly Column[] = [
  { title: 'release', cell: ({ minor }) => `1.${minor}` },
  { title: 'area', cell: ({ area }) => area },
  { title: 'cases', rule: '---:', cell: ({ cases }) => cases },
  { title: 'same', rule: '---:', cell: ({ cases, verdicts }) => formatShare(verdicts.same ?? 0, cases) },
  { title: 'looser', rule: '---:', cell: ({ verdicts }) => verdicts.looser ?? 0 },
  { title: 'stricter', rule: '---:', cell: ({ verdicts }) => verdicts.stricter ?? 0 },
  { title: 'other result', rule: '---:', cell: ({ verdicts }) => verdicts.different ?? 0 },
  { title: 'cannot be verified', rule: '---:', cell: ({ verdicts }) => verdicts.unverifiable ?? 0 },
  { title: 'same words', rule: '---:', cell: ({ sameWords, refusals }) => formatShare(sameWords, refusals) },
];
const unverifiable: Column = {
  title: 'share of it',
  rule: '---:',
  cell: ({ cases, verdicts }) => formatShare(verdicts.unverifiable ?? 0, cases),
};
/** The tables of the page, each between two comments with its name. */
const tables = [
  { name: 'table', areas: ['decode', 'validate', 'compile', 'evaluate', 'authenticate'], columns },
  { name: 'published', areas: ['published'], columns: columns.toSpliced(8, 0, unverifiable) },
  { name: 'servers', areas: ['server'], columns },
];

const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`;
for (const { name, areas, columns } of tables) {
  const rows = minors.flatMap((minor) =>
    areas.flatMap((area) => tallies.filter((tally) => tally.minor === minor && tally.area === area)),
  );
  // What was not compared this time stays as it was.
  if (rows.length === 0) continue;
  const table = [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ rule }) => rule ?? '---')),
    ...rows.map((tally) => line(columns.map(({ cell }) => cell(tally)))),
  ].join('');
  process.stdout.write(`${table}\n`);
  if (write === '--write') {
    const text = readFileSync(page, 'utf8');
    const [start, end] = [`<!-- ${name} -->\n`, `<!-- end of the ${name} -->`];
    const [before, rest] = text.split(start);
    const after = rest!.slice(rest!.indexOf(end));
    writeFileSync(page, `${before}${start}\n${table}\n${after}`);
  }
}
