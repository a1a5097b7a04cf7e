import type { Command } from './command.ts';
import { commands } from './commands.ts';

/** The help text: of one command, or of all of them. */
export function printHelp(command: Command | undefined): string {
  if (command === undefined) {
    const visible = commands.filter((candidate) => !candidate.hidden);
    const width = Math.max(...visible.map((candidate) => candidate.name.length));
    const lines = visible.map((candidate) => `  ${candidate.name.padEnd(width)}  ${candidate.summary}`);
    return `trustplane: who may log in to which Kubernetes cluster, kept in Git.

Usage: trustplane COMMAND [ARGUMENTS]

${lines.join('\n')}

\`trustplane help COMMAND\` says more. Without a command and with a ResourceList on stdin it is a KRM function.
Exit codes: 0 done, 1 findings in the input, 2 wrong usage or Destination, 3 the machine (input/output, network).
`;
  }
  const flags = command.flags.map((flag) => {
    const head = `  ${flag.short === undefined ? '' : `-${flag.short}, `}--${flag.name}${flag.value === undefined ? '' : ` ${flag.value}`}`;
    const choices = flag.choices === undefined ? '' : ` (${flag.choices.join(', ')})`;
    return `${head}\n      ${flag.summary}${choices}`;
  });
  return [
    `Usage: trustplane ${command.name} ${command.usage}`.trimEnd(),
    '',
    command.summary,
    ...listActions(command),
    ...(command.description === undefined ? [] : ['', command.description]),
    ...(flags.length === 0 ? [] : ['', 'Flags:', ...flags]),
    '',
  ].join('\n');
}

function listActions({ positionals: { actions } }: Command): string[] {
  if (actions === undefined) return [];
  const width = Math.max(...actions.map(({ value }) => value.length));
  return ['', ...actions.map(({ value, description }) => `  ${value.padEnd(width)}  ${description}`)];
}
