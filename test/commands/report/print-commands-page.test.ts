import { expect, test } from 'vitest';
import { commands } from '../../../commands/commands.ts';
import { exitCodes } from '../../../commands/outcome.ts';
import { printHelp } from '../../../commands/print-help.ts';
import { printCommandsPage } from '../../../commands/report/print-commands-page.ts';

test('has the help of every command that is not hidden, and every exit code', () => {
  const page = printCommandsPage(commands, printHelp);
  for (const command of commands) {
    if (command.hidden) expect(page).not.toContain(command.name);
    else expect(page).toContain(`\n## ${command.name}\n\n\`\`\`text\n${printHelp(command)}\`\`\`\n`);
  }
  for (const code of Object.values(exitCodes)) expect(page).toContain(`\n| ${code} | `);
});
