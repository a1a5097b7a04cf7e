import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareObjects } from './compare-objects.ts';
import { makeFleet, type Sharing } from './make-fleet.ts';
import type { Measured } from './measured.ts';
import { rowNames } from './row-names.ts';
import { runTimed, type TimedCommand } from './run-timed.ts';
import { writeDocuments } from './write-documents.ts';
import { type Building, writeObjects } from './write-objects.ts';

const program = 'dist/trustplane.cjs';
const memory = '/dev/shm';

/** In one build the time grows much faster than the clusters: 1,000 have taken more than six minutes. */
const mostTogether = 100;

/** What `sh` runs to build every folder of one, `$0`, with a kustomize, `$1`. */
const buildEach = 'for folder in "$0"/*/; do "$1" build "$folder" || exit; done';

/** What to measure. */
interface Fleet {
  /** Where everything is written. */
  folder: string;
  clusters: number;
  sharing: Sharing;
  /** The CA of all issuers, in PEM. */
  authority: string;
  kustomize: string;
}

/** Everything that is measured on one fleet. */
export function measureFleet({ folder, clusters, sharing, authority, kustomize }: Fleet): Measured[] {
  const home = join(folder, `${sharing}-${clusters}`);
  const environment = join(home, 'fleet');
  const changing = makeFleet(environment, clusters, sharing, authority);
  const documents = join(home, 'documents');
  writeDocuments(environment, documents);
  // A folder of its own for each run: ext4 makes files several times slower for a while after others were deleted.
  const rendered = (run: number) => join(home, `rendered-${run}`);
  const inMemory = join(memory, `trustplane-bench-${process.pid}`);
  const kept = (building: Building) => {
    const objects = join(home, building);
    writeObjects(environment, objects, building);
    compareObjects(environment, objects, building, kustomize);
    return objects;
  };
  const original = readFileSync(changing, 'utf8');
  const runs = clusters <= 100 ? 15 : clusters <= 1000 ? 7 : 3;
  const remove = (path: string) => rmSync(path, { recursive: true, force: true });
  const renderTo = (out: string) => ['node', program, 'render', environment, '--out', out];
  process.stderr.write(`\n${clusters} clusters, ${sharing} issuers\n`);
  const compared = [
    { what: rowNames.check, command: ['node', program, 'check', environment] },
    { what: rowNames.all, command: ['node', program, 'render', environment, '--all'] },
    { what: rowNames.kustomize, command: [kustomize, 'build', documents] },
    {
      what: rowNames.copy,
      command: (run: number) => [
        'node',
        'scripts/benchmarks/copy-and-hash.mjs',
        join(documents, 'documents'),
        join(home, `copied-${run}`),
      ],
    },
    { what: rowNames.kustomizeApart, command: ['sh', '-c', buildEach, kept('apart'), kustomize] },
    ...(clusters <= mostTogether
      ? [{ what: rowNames.kustomizeTogether, command: [kustomize, 'build', kept('together')] }]
      : []),
  ];
  const writing = [
    { what: rowNames.empty, command: (run: number) => renderTo(rendered(run)) },
    { what: rowNames.again, command: renderTo(rendered(0)) },
    {
      what: rowNames.changed,
      command: renderTo(rendered(0)),
      prepare: (run: number) =>
        writeFileSync(changing, original.replace(/audience: .*/, `audience: changed-${run}`)),
    },
    { what: rowNames.memory, command: renderTo(inMemory), prepare: () => remove(inMemory) },
  ].filter(({ what }) => what !== rowNames.memory || existsSync(memory));
  const timed = (command: Omit<TimedCommand, 'runs'>) => ({ ...command, runs });
  try {
    return [
      ...runTimed(compared.map(timed)),
      // One after the other, because each begins with what the one before it has written.
      ...writing.flatMap((command) => runTimed([timed(command)])),
    ].map((measured) => ({ ...measured, fleet: { sharing, clusters } }));
  } finally {
    remove(inMemory);
  }
}
