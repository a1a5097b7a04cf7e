import packageJson from '../package.json' with { type: 'json' };
import type { Command } from './command.ts';
import { exitCodes } from './outcome.ts';

/** `trustplane version`, also as `trustplane --version`. */
export const version: Command = {
  name: 'version',
  usage: '',
  summary: 'Print the version',
  positionals: { min: 0, max: 0 },
  flags: [],
  run: () => ({ exitCode: exitCodes.done, stdout: `trustplane ${packageJson.version}\n` }),
};
