import type { World } from '../../commands/command.ts';

/** The world of a command that is started at the root of this repository: no terminal, no variables, one certain day. */
export const repositoryWorld: World = {
  cwd: process.cwd(),
  env: {},
  terminal: { stdout: false, stderr: false },
  readStdin: () => Buffer.alloc(0),
  today: '2026-11-21',
};
