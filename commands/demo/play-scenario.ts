import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentError } from '../environment-error.ts';
import type { NodeProgress } from './node-progress.ts';
import type { Revision } from './revision.ts';
import type { Stage } from './stage.ts';

const file = 'issuers/operators.yaml';
/** The login that must survive every change goes where its issuer goes. */
const tokenCase = 'tokens/operators-admin.yaml';

/**
 * The scripted demo: the first file, a change, a mistake that `check` finds, the same mistake past `check`, the fix.
 *
 * @throws EnvironmentError where a step ends otherwise than it must, or is interrupted
 */
export async function playScenario(stage: Stage): Promise<void> {
  const { folder, compile, fleet, world, stopped } = stage;
  const began = performance.now();
  const edit = (from: string, to: string) => {
    for (const name of [file, tokenCase]) {
      const text = readFileSync(join(folder, name), 'utf8');
      if (!text.includes(from)) throw new Error(`${name} of the new environment has no ${from}`);
      writeFileSync(join(folder, name), text.replace(from, to));
    }
    world.print(`    - url: ${from}\n    + url: ${to}\n`);
  };
  const roll = async (revision: Revision, outcome: 'proven' | 'restored') => {
    world.print(`  rolling out sha256:${revision.hash.slice(0, 12)}…\n`);
    const rows = await fleet.roll(revision);
    if (stopped.aborted) throw new EnvironmentError('The demo was interrupted; nothing of it is left.');
    expectOutcome(rows, outcome, fleet.noise);
    return rows;
  };
  const compileSound = () => {
    const { revision, report } = compile();
    if (report !== undefined) throw new Error(`the demo's environment has a fault:\n${report}`);
    return revision;
  };

  world.print(`Three directories play the control-plane nodes of one cluster. Each has the agent of the DaemonSet, run by sh,
and a server on loopback that loads and refuses a file as kube-apiserver does.

1. Bootstrap has put the first file on every node; the agents find it loaded.
`);
  await roll(stage.first, 'proven');

  world.print(
    `\n2. A change in ${file} (and in ${tokenCase}, its rehearsal), checked, rendered, rolled out:\n`,
  );
  edit('https://login.example.com/realms/operators', 'https://login.example.com/realms/people');
  await roll(compileSound(), 'proven');

  world.print('\n3. A mistake, which `trustplane check` finds before the merge:\n');
  edit('https://login.example.com/realms/people', 'http://login.example.com/realms/staff');
  const { report, revision } = compile();
  if (revision !== undefined) throw new Error('the mistake was not found');
  world.print(`${indent(report.split('\n\n')[0]!)}\n`);

  world.print(
    '\n4. The same mistake, brought past `check`: the API servers refuse it, the agents put the last good file back.\n',
  );
  const forced = replaceIssuer(stage, 'http://login.example.com/realms/staff');
  const [row] = await roll(forced, 'restored');
  world.print(`  refused: ${row!.refusal}\n`);

  world.print('\n5. The fix:\n');
  edit('http://login.example.com/realms/staff', 'https://login.example.com/realms/staff');
  await roll(compileSound(), 'proven');
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  world.print(`
Done in ${seconds} s. A real API server also waits until every issuer in the file answers, about 10 s; here none was asked.
\`trustplane demo --interactive\` lets you edit the files yourself.
`);
}

/** The first document with another URL in place of the operators' issuer, as if nobody had checked it. */
function replaceIssuer({ first }: Stage, url: string): Revision {
  const document = first.document.replace('https://login.example.com/realms/operators', url);
  return { ...first, document, hash: createHash('sha256').update(document).digest('hex') };
}

function expectOutcome(rows: readonly NodeProgress[], outcome: 'proven' | 'restored', noise: string): void {
  const other = rows.find((row) => !row.has(outcome));
  if (other === undefined) return;
  throw new EnvironmentError(
    `${other.name} was not ${outcome}: ${other.reason === '' ? 'its agent said nothing' : other.reason}.\n${noise}`,
  );
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
