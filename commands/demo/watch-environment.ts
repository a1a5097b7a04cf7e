import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NodeProgress } from './node-progress.ts';
import type { Stage } from './stage.ts';

/** How often the folder is looked at. */
const pause = 200;

/** Rolls out whatever a person saves in the environment, until Ctrl-C. */
export async function watchEnvironment(stage: Stage): Promise<void> {
  const { folder, compile, first, fleet, world, stopped } = stage;
  const [onNode] = fleet.files;
  world.print(`Edit the files in ${folder}: what you save is checked, rendered and rolled out to three nodes.
The first of them reads ${onNode}.
Edit that one by hand, and its agent puts it right. Ctrl-C ends the demo and takes everything away.

`);
  // Before the first rollout: what is saved while it is under way is a change.
  let before = fingerprint(folder);
  let rolled = first.hash;
  explain(await fleet.roll(first), stage);
  while (!stopped.aborted) {
    await sleep(pause, undefined, { signal: stopped }).catch(() => {});
    const now = fingerprint(folder);
    if (stopped.aborted || now === before) continue;
    before = now;
    const { revision, report } = compile();
    if (report !== undefined) world.print(`\n${report}The nodes keep what they have.\n`);
    else if (revision.hash === rolled) world.print('\nThe rendered document is the same as before.\n');
    else {
      world.print(`\nrolling out sha256:${revision.hash.slice(0, 12)}…\n`);
      rolled = revision.hash;
      explain(await fleet.roll(revision), stage);
    }
  }
  world.print('\n');
}

function explain(rows: readonly NodeProgress[], { world, stopped }: Stage): void {
  if (stopped.aborted) return;
  for (const { name, reason, refusal } of rows.filter((row) => !row.has('proven')))
    world.print(`  ${name}: ${reason}${refusal === '' ? '' : `: ${refusal}`}\n`);
}

/** Changes with every file that is saved, added or removed. */
function fingerprint(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const facts = paths.map((path) => {
    const stat = statSync(join(folder, path), { throwIfNoEntry: false });
    return stat?.isFile() ? `${path} ${stat.ino} ${stat.mtimeMs} ${stat.size}` : path;
  });
  return facts.join('\n');
}
