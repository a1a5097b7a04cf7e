import type { Arguments, Command, World } from './command.ts';
import { completeWords, type EnvironmentNames } from './complete-words.ts';
import { listOmissible } from './emergency/list-omissible.ts';
import { exitCodes, type Outcome } from './outcome.ts';
import { readTargets } from './read-targets.ts';

/**
 * `trustplane __complete WORDS…`: what fits in place of the last word, one candidate a line with its description
 * after a tab, and a directive in the last line. The protocol is Cobra's, which Flux and kubectl speak to plugins.
 */
export function completeCommand(commands: readonly Command[]): Command {
  return {
    name: '__complete',
    usage: 'WORDS…',
    summary: 'Complete a command line, for shells',
    positionals: { min: 0, max: Number.POSITIVE_INFINITY },
    flags: [],
    hidden: true,
    raw: true,
    run: (args, world) => printCompletion(args, commands, world),
  };
}

function printCompletion({ positionals }: Arguments, commands: readonly Command[], world: World): Outcome {
  const { candidates, directive } = completeWords(positionals, commands, (folder) =>
    listNames(folder, world),
  );
  const lines = candidates.map(({ value, description }) =>
    description === undefined ? value : `${value}\t${description}`,
  );
  return { exitCode: exitCodes.done, stdout: [...lines, `:${directive}`, ''].join('\n') };
}

/** Whatever is wrong with the environment, a shell is no place to say it. */
function listNames(folder: string, world: World): EnvironmentNames {
  try {
    const { targets, environment } = readTargets(folder, world);
    return {
      destinations: targets.map(({ name }) => name),
      omissible: listOmissible(environment.manifests),
    };
  } catch {
    return { destinations: [], omissible: [] };
  }
}
