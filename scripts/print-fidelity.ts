/** Called by scripts/fidelity with the folder of the tallies. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tally } from '../test/authentication/differential/tally.ts';
import { formatShare } from './format-share.ts';

const [folder, write] = process.argv.slice(2);
const page = 'docs/reference/fidelity.md';
const areas = ['decode', 'validate', 'compile', 'evaluate', 'authenticate'];
const tallies = readdirSync(folder!).map(
  (name) => JSON.parse(readFileSync(join(folder!, name), 'utf8')) as Tally,
);
const minors = [...new Set(tallies.map(({ minor }) => minor))].sort();

function row(minor: number, area: string): string {
  const tally = tallies.find((each) => each.minor === minor && each.area === area);
  if (tally === undefined) return '';
  const { cases, verdicts, refusals, sameWords } = tally;
  const cells = [
    `1.${minor}`,
    area,
    cases,
    formatShare(verdicts.same ?? 0, cases),
    verdicts.looser ?? 0,
    verdicts.stricter ?? 0,
    verdicts.different ?? 0,
    verdicts.unverifiable ?? 0,
    formatShare(sameWords, refusals),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

const table = [
  '| release | area | cases | same | looser | stricter | other result | cannot be verified | same words |\n',
  '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n',
  ...minors.flatMap((minor) => areas.map((area) => row(minor, area))),
].join('');
process.stdout.write(table);
if (write === '--write') {
  const text = readFileSync(page, 'utf8');
  const [start, end] = ['<!-- table -->\n', '<!-- end of the table -->'];
  const [before, rest] = text.split(start);
  const after = rest!.slice(rest!.indexOf(end));
  writeFileSync(page, `${before}${start}\n${table}\n${after}`);
}
