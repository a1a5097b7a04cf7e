import { slowness } from '../slowness.ts';
import { type RunningProcess, startProcess } from '../start-process.ts';
import { findChild } from './find-child.ts';

/** A program in a lab's namespaces. */
export interface InsideProcess extends RunningProcess {
  /**
   * Stops it where it is while `during` runs, as if its machine hung; nothing that it holds open is closed. It goes on
   * however that ends: one that stays stopped would hold up the end of the lab.
   */
  whilePaused(during: () => Promise<void>): Promise<void>;
}

/**
 * Starts a program in the namespaces (nsenter's flags) of the process `target`. Signals go to the program itself, not to
 * the nsenter that waits for it outside the PID namespace.
 */
export function startInside(
  target: number,
  namespaces: readonly string[],
  command: string,
  args: readonly string[],
  logFile: string,
  env: NodeJS.ProcessEnv = process.env,
): InsideProcess {
  const waiter = startProcess(
    'nsenter',
    ['--target', String(target), ...namespaces, '--', command, ...args],
    logFile,
    env,
  );
  const signal = (name: NodeJS.Signals) => {
    if (waiter.hasEnded()) return;
    const program = findChild(waiter.pid);
    // Between its fork and that of its child there is only nsenter.
    if (program === undefined) waiter.signal(name);
    else process.kill(program, name);
  };
  return {
    ...waiter,
    signal,
    whilePaused: async (during) => {
      signal('SIGSTOP');
      try {
        await during();
      } finally {
        // nsenter stops itself when it sees its child stopped, and then does not see it end either.
        waiter.signal('SIGCONT');
        signal('SIGCONT');
      }
    },
    stop: async () => {
      signal('SIGTERM');
      const killer = setTimeout(() => signal('SIGKILL'), 10_000 * slowness);
      await waiter.ended;
      clearTimeout(killer);
    },
  };
}
