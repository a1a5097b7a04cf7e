import type { World } from '../../commands/command.ts';

/** A world for commands that are run in this process: no terminal, no variables, one certain day. */
export function testWorld(cwd: string): World {
  return {
    cwd,
    env: {},
    terminal: { stdout: false, stderr: false },
    readStdin: () => Buffer.alloc(0),
    print: () => {},
    stopped: new AbortController().signal,
    today: '2026-11-21',
  };
}
