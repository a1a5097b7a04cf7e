import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';
import type { RuleId } from '../model/rules/rules.ts';
import { chooseColor } from './choose-color.ts';
import { chooseTarget } from './choose-target.ts';
import type { World } from './command.ts';
import { diagnoseTargets } from './diagnose-targets.ts';
import { exitCodeOf } from './exit-code-of.ts';
import type { Outcome } from './outcome.ts';
import { readTargets } from './read-targets.ts';
import { printText } from './report/print-text.ts';

/** The cluster of one destination, or, where the environment has errors, their report and the exit code for it. */
export type SoundTarget =
  | { compiled: CompiledCluster; report?: never }
  | { compiled?: never; report: string; exitCode: Outcome['exitCode'] };

/**
 * Reads an environment of which one destination is wanted, and only if all of it is without errors.
 *
 * @param spared a rule that does not matter to the caller: in other clusters than the one that is wanted, and there
 *   where it says so
 * @throws UsageError where there is no such folder or destination
 */
export function readSoundTarget(
  folder: string,
  destination: string | undefined,
  world: World,
  spared?: { rule: RuleId; where: (wanted: CompiledCluster) => boolean },
): SoundTarget {
  const read = readTargets(folder, world);
  let errors = diagnoseTargets(read).filter(({ severity }) => severity === 'error');
  if (errors.every(({ rule }) => rule === spared?.rule)) {
    const { compiled } = chooseTarget(read.targets, destination);
    errors = errors.filter(({ resource }) => resource?.name === compiled.cluster.name);
    if (errors.length === 0 || spared?.where(compiled)) return { compiled };
  }
  const exitCode = exitCodeOf(errors);
  const color = chooseColor(world.env, world.terminal.stdout && world.terminal.stderr);
  return { exitCode, report: printText(errors, { texts: read.texts, color }) };
}
