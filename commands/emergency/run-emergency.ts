import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Arguments, World } from '../command.ts';
import { type NewFile, writeNewFiles } from '../files/write-new-files.ts';
import { exitCodes, type Outcome } from '../outcome.ts';
import type { ReadTargets } from '../read-targets.ts';
import { UsageError } from '../usage-error.ts';
import { adviseDeletion } from './advise-deletion.ts';
import { readEmergency } from './read-emergency.ts';

/**
 * `trustplane render --without`: renders an environment without a dead or compromised issuer, says who loses access,
 * and writes it down where anything is written.
 *
 * @param render what renders an environment that was read, as without the flag
 * @throws UsageError, EnvironmentError
 */
export function runEmergency(
  { positionals, flags }: Arguments,
  world: World,
  render: (read: ReadTargets) => Outcome,
): Outcome {
  const values = [...new Set(flags.without as readonly string[])];
  const { read, files, describeLoss } = readEmergency(positionals[0] ?? '.', values, world);
  const writes = flags.out !== undefined && flags.verify !== true;
  const found = writes ? writeDown(files, world, () => render(read)) : render(read);
  // What is printed with --verify is what differs; everything else that ends with findings is a refusal.
  const isRefused =
    found.exitCode !== exitCodes.done && (flags.verify !== true || found.stdout === undefined);
  if (isRefused) return found;
  const paths = files.map(({ path }) => path).join(', ');
  const { stdout = '', stderr = '' } = found;
  const { destination } = flags;
  const remarks = [
    ...adviseDeletion(read.targets.filter(({ name }) => destination === undefined || name === destination)),
    ...(files.length === 0 ? ['All of it had been written down before.'] : []),
    ...(writes && files.length > 0
      ? [`Commit ${paths} with what was rendered: it stays left out until that is deleted.`]
      : []),
    ...(writes && destination !== undefined
      ? ['The other destinations still have it: render without --destination as well.']
      : []),
    ...(flags.out === undefined && files.length > 0
      ? [`Nothing was written down, so the next rendering has it back. --out DIR writes ${paths}.`]
      : []),
  ];
  const before = flags.verify === true ? files.map(printNewFile) : [];
  const after = writes ? files.map(({ path }) => `wrote ${path}\n`) : [];
  return {
    exitCode: before.length > 0 ? exitCodes.findings : found.exitCode,
    stdout: [...before, ...after, stdout].join(''),
    stderr: `${describeLoss()}\n${stderr}${remarks.map((remark) => `${remark}\n`).join('')}`,
  };
}

/** Writes an emergency down before anything is rendered, and takes that back where nothing was rendered after all. */
function writeDown(files: readonly NewFile[], world: World, render: () => Outcome): Outcome {
  writeNewFiles(files, world.cwd);
  const takeBack = () => {
    for (const { path } of files) {
      const target = resolve(world.cwd, path);
      rmSync(target, { force: true });
      if (readdirSync(dirname(target)).length === 0) rmdirSync(dirname(target));
    }
  };
  try {
    const outcome = render();
    if (outcome.exitCode !== exitCodes.done) takeBack();
    return outcome;
  } catch (error) {
    if (error instanceof UsageError) takeBack();
    throw error;
  }
}

function printNewFile({ path, text }: NewFile): string {
  const lines = text.trimEnd().split('\n');
  return `--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}\n`).join('')}`;
}
