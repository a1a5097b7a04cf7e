import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { slowness } from './slowness.ts';

export interface RunningProcess {
  readonly pid: number;
  /** Exit code or signal once it has ended. */
  readonly ended: Promise<number | NodeJS.Signals>;
  hasEnded(): boolean;
  /** Everything that it wrote to stdout and stderr so far. */
  log(): string;
  signal(name: NodeJS.Signals): void;
  /** TERM, and KILL if it is still there after a long time. */
  stop(): Promise<void>;
}

const running = new Set<number>();
// A test run that fails halfway must leave nothing behind; by pid, never by name.
process.on('exit', () => {
  for (const pid of running) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // ended by itself
    }
  }
});

/** Starts a child with its output in `logFile`; the child ends with this process at the latest. */
export function startProcess(
  command: string,
  args: readonly string[],
  logFile: string,
  env: NodeJS.ProcessEnv = process.env,
): RunningProcess {
  const output = openSync(logFile, 'a');
  const child = spawn(command, args, { stdio: ['ignore', output, output], env });
  closeSync(output);
  const pid = child.pid;
  if (pid === undefined) throw new Error(`cannot start ${command}`);
  running.add(pid);
  let over = false;
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('exit', (code, signal) => {
      over = true;
      running.delete(pid);
      resolve(code ?? signal ?? 1);
    });
  });
  const signal = (name: NodeJS.Signals) => {
    if (!over) process.kill(pid, name);
  };
  return {
    pid,
    ended,
    hasEnded: () => over,
    log: () => readFileSync(logFile, 'utf8'),
    signal,
    stop: async () => {
      signal('SIGTERM');
      const killer = setTimeout(() => signal('SIGKILL'), 10_000 * slowness);
      await ended;
      clearTimeout(killer);
    },
  };
}
