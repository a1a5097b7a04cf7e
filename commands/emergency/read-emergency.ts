import { chooseColor } from '../choose-color.ts';
import type { World } from '../command.ts';
import { NewFilesTree } from '../files/new-files-tree.ts';
import type { NewFile } from '../files/write-new-files.ts';
import { type ReadTargets, readTargets } from '../read-targets.ts';
import { describeLoss } from './describe-loss.ts';
import { planEmergency } from './plan-emergency.ts';

/** An environment as it is without something, before that has been written down. */
export interface ReadEmergency {
  read: ReadTargets;
  /** What writes it down; empty where all of it has been. */
  files: readonly NewFile[];
  /** Who loses access. Only to be shown where nothing is wrong with the environment. */
  describeLoss(): string;
}

/**
 * Reads an environment as if what writes an emergency down were in it already, so that it is compiled and refused as
 * it will be through every other door.
 *
 * @param values those of `--without`
 * @throws UsageError where there is no such folder, or nothing to leave out
 */
export function readEmergency(folder: string, values: readonly string[], world: World): ReadEmergency {
  const before = readTargets(folder, world);
  const files = planEmergency(values, folder, before.environment, world);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const read = readTargets(folder, world, (tree) => new NewFilesTree(texts, tree));
  const planned = new Set(files.map(({ path }) => path));
  const findings = read.findings.filter(
    ({ rule, place }) =>
      rule !== 'emergency' ||
      place === undefined ||
      !('document' in place) ||
      !planned.has(place.document.file?.path ?? ''),
  );
  const color = chooseColor(world.env, world.terminal.stderr);
  return {
    read: { ...read, findings },
    files,
    describeLoss: () => describeLoss(before.environment, read.environment, values, color),
  };
}
