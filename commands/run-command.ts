import { suggestName } from '../model/diagnostics/suggest-name.ts';
import type { World } from './command.ts';
import { commands } from './commands.ts';
import { exitCodes, type Outcome } from './outcome.ts';
import { parseArguments } from './parse-arguments.ts';
import { printHelp } from './print-help.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs the command that the arguments name.
 *
 * @throws UsageError where there is no such command or its arguments make no sense
 */
export async function runCommand(argv: readonly string[], world: World): Promise<Outcome> {
  const [name, ...rest] = argv;
  if (name === undefined) return { exitCode: exitCodes.usage, stderr: printHelp(undefined) };
  if (name === 'help' || name === '--help' || name === '-h')
    return { exitCode: exitCodes.done, stdout: printHelp(findCommand(rest[0])) };
  const command = findCommand(name === '--version' ? 'version' : name)!;
  if (command.raw) return command.run({ positionals: rest, flags: {} }, world);
  if (rest.includes('--help') || rest.includes('-h'))
    return { exitCode: exitCodes.done, stdout: printHelp(command) };
  return command.run(parseArguments(command, rest), world);
}

function findCommand(name: string | undefined) {
  if (name === undefined) return undefined;
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  const suggestion = suggestName(
    name,
    commands.filter((candidate) => !candidate.hidden).map((candidate) => candidate.name),
  );
  throw new UsageError(
    `There is no command "${name}".${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`} \`trustplane help\` lists the commands.`,
  );
}
