import { commands } from '../../../commands/commands.ts';
import type { Outcome } from '../../../commands/outcome.ts';

/** The program that the completion scripts call in their tests: nothing but `__complete`. */
const [command, ...positionals] = process.argv.slice(2);
if (command !== '__complete') throw new Error(`called with ${command}`);
const { stdout } = commands
  .find(({ name }) => name === '__complete')!
  .run(
    { positionals, flags: {} },
    {
      cwd: process.cwd(),
      env: {},
      terminal: { stdout: false, stderr: false },
      readStdin: () => Buffer.alloc(0),
      print: () => {},
      stopped: new AbortController().signal,
      today: '2026-11-21',
    },
  ) as Outcome;
process.stdout.write(stdout!);
