import type { ChangeReport } from '../../../commands/access/report.ts';
import { access } from '../../../commands/access.ts';
import type { World } from '../../../commands/command.ts';
import type { Outcome } from '../../../commands/outcome.ts';
import { parseArguments } from '../../../commands/parse-arguments.ts';

/** Runs `trustplane access` in this process. */
export async function runAccess(world: World, ...argv: string[]): Promise<Outcome> {
  return access.run(parseArguments(access, argv), world);
}

/** The change since a revision, as its JSON. */
export async function diff(world: World, ...argv: string[]): Promise<Omit<ChangeReport, 'graph'>> {
  const { exitCode, stdout, stderr } = await runAccess(world, 'diff', 'prod', '-o', 'json', ...argv);
  if (exitCode !== 0) throw new Error(`exit code ${exitCode}: ${stderr}`);
  return JSON.parse(stdout!);
}
