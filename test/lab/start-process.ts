import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
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

/** Seconds from TERM to KILL. */
const patience = 10 * slowness;
const script = fileURLToPath(new URL('./end-processes.sh', import.meta.url));
const running = new Set<number>();
let pipe: Socket | undefined;

/**
 * Tells who is running to the process that ends them after this one. An exit hook would not do: vitest ends its workers
 * by a signal.
 */
function tellRunning(): void {
  pipe?.write(`${[...running].join(' ')}\n`);
}

function openPipe(): Socket {
  // A session of its own, so that a Ctrl-C in the terminal does not end it.
  const child = spawn('sh', [script, String(patience)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // Neither must keep a script alive that has nothing more to do.
  child.unref();
  const socket = child.stdin as Socket;
  socket.unref();
  return socket;
}

/** Starts a child with its output in `logFile`; when this process ends, the child is ended as `stop` does it. */
export function startProcess(
  command: string,
  args: readonly string[],
  logFile: string,
  env: NodeJS.ProcessEnv = process.env,
): RunningProcess {
  // Before the child, so that as little as can be lies between its start and the moment it is told.
  pipe ??= openPipe();
  const output = openSync(logFile, 'a');
  const child = spawn(command, args, { stdio: ['ignore', output, output], env });
  closeSync(output);
  const pid = child.pid;
  if (pid === undefined) throw new Error(`cannot start ${command}`);
  running.add(pid);
  tellRunning();
  let over = false;
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('exit', (code, signal) => {
      over = true;
      running.delete(pid);
      tellRunning();
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
      const killer = setTimeout(() => signal('SIGKILL'), patience * 1000);
      await ended;
      clearTimeout(killer);
    },
  };
}
