import { commands } from '../../../commands/commands.ts';
import type { Outcome } from '../../../commands/outcome.ts';
import { testWorld } from '../test-world.ts';

/** The program that the completion scripts call in their tests: nothing but `__complete`. */
const [command, ...positionals] = process.argv.slice(2);
if (command !== '__complete') throw new Error(`called with ${command}`);
const { stdout } = commands
  .find(({ name }) => name === '__complete')!
  .run({ positionals, flags: {} }, testWorld(process.cwd())) as Outcome;
process.stdout.write(stdout!);
