import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';
import type { Rule } from '../model/rules/rule.ts';
import { chooseColor } from './choose-color.ts';
import { chooseTarget } from './choose-target.ts';
import type { World } from './command.ts';
import { diagnoseTargets } from './diagnose-targets.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { exitCodes, type Outcome } from './outcome.ts';
import { readTargets } from './read-targets.ts';
import { printText } from './report/print-text.ts';

/** The cluster of one destination, or, where the environment has errors, their report and the exit code for it. */
export type SoundTarget =
  | { compiled: CompiledCluster; report?: never }
  | { compiled?: never; report: string; exitCode: Outcome['exitCode'] };

/**
 * Reads an environment of which one destination is wanted, and only if all of it is without errors.
 *
 * @param spared the id of a rule that does not matter to the caller
 * @throws UsageError where there is no such folder or destination
 */
export function readSoundTarget(
  folder: string,
  destination: string | undefined,
  world: World,
  spared?: Rule['id'],
): SoundTarget {
  const read = readTargets(folder, world);
  const diagnostics = diagnoseTargets(read).filter(
    ({ rule, severity }) => severity === 'error' && rule !== spared,
  );
  const exitCode = exitCodeOf(diagnostics);
  if (exitCode === exitCodes.done) return { compiled: chooseTarget(read.targets, destination).compiled };
  const color = chooseColor(world.env, world.terminal.stdout && world.terminal.stderr);
  return { exitCode, report: printText(diagnostics, { texts: read.texts, color }) };
}
