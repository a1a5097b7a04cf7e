import type { Command } from '../command.ts';

/** The reference page of the commands, as Markdown, made of their own help texts. */
export function printCommandsPage(
  commands: readonly Command[],
  printHelp: (command: Command) => string,
): string {
  const visible = commands.filter(({ hidden }) => hidden !== true);
  const list = visible.map(({ name, summary }) => `- [\`trustplane ${name}\`](#${name}): ${summary}`);
  const sections = visible.map(
    (command) => `## ${command.name}\n\n\`\`\`text\n${printHelp(command).trimEnd()}\n\`\`\`\n`,
  );
  return `<!-- Generated from commands by scripts/generate.ts. Change the command, then run "npm run generate". -->

# Commands

The program is called \`trustplane\`; as \`flux-trustplane\` and \`kubectl-trustplane\` it is also \`flux trustplane\` and
\`kubectl trustplane\`. \`trustplane help COMMAND\` prints what is below.

${list.join('\n')}

## Exit codes

| Code | Meaning |
| --- | --- |
| 0 | Done. Warnings are allowed. |
| 1 | Something is wrong with the input files; a file that one of them names and that is missing is such a thing. |
| 2 | Wrong usage: arguments, flags, or the Destination. |
| 3 | The machine: a file that cannot be read or written, the network. |

Results go to stdout and messages to stderr. The reports of \`trustplane check\` and \`trustplane validate\` are results; apart from them nothing is
printed to stdout on failure.

${sections.join('\n')}`;
}
