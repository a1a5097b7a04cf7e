import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Arguments, World } from '../command.ts';
import { EnvironmentError } from '../environment-error.ts';
import { writeNewFiles } from '../files/write-new-files.ts';
import { initTemplates } from '../generated/init-templates.ts';
import { exitCodes, type Outcome } from '../outcome.ts';
import { compileRevision } from './compile-revision.ts';
import { DemoFleet } from './demo-fleet.ts';
import { findMissingPrograms } from './find-missing-programs.ts';
import { playScenario } from './play-scenario.ts';
import { watchEnvironment } from './watch-environment.ts';

/**
 * Starts three nodes in a temporary folder, shows rollouts on them, and takes everything down again, however it ends.
 *
 * @throws UsageError where there is no such environment or destination
 * @throws EnvironmentError where a program is missing or something went otherwise than it must
 */
export async function runDemo({ positionals, flags }: Arguments, world: World): Promise<Outcome> {
  const missing = findMissingPrograms(world.env);
  if (missing.length > 0) {
    throw new EnvironmentError(
      `The agent needs what this machine does not have: ${missing.join(', ')}. Install it (curl, and util-linux for flock and setsid), or run the demo in a Linux container.`,
    );
  }
  // From here on Ctrl-C no longer ends the process by itself.
  const { stopped } = world;
  const folder = mkdtempSync(join(tmpdir(), 'trustplane-demo-'));
  let fleet: DemoFleet | undefined;
  try {
    const own = positionals[0];
    const environment = own ?? 'environment';
    // So that messages name the files of the demo's own environment shortly.
    const near = own === undefined ? { ...world, cwd: folder } : world;
    if (own === undefined) {
      const files = Object.entries(initTemplates).map(([path, text]) => ({
        path: join(environment, path),
        text,
      }));
      writeNewFiles(files, folder);
    }
    const destination = flags.destination as string | undefined;
    const compile = () => compileRevision(environment, destination, near);
    const compiled = compile();
    if (compiled.report !== undefined) return { exitCode: compiled.exitCode, stderr: compiled.report };
    const { revision: first, validation } = compiled;
    fleet = new DemoFleet({ folder, first, validation, world, stopped });
    await fleet.start();
    const stage = { folder: resolve(near.cwd, environment), compile, first, fleet, world, stopped };
    if (own !== undefined || flags.interactive === true) await watchEnvironment(stage);
    else await playScenario(stage);
    return { exitCode: exitCodes.done, stderr: flags.keep === true ? `Kept: ${folder}\n` : '' };
  } finally {
    await fleet?.stop();
    if (flags.keep !== true) rmSync(folder, { recursive: true, force: true });
  }
}
