import { waitUntil } from '../wait-until.ts';
import type { InsideProcess } from './start-inside.ts';

/** A program of the lab that a test can stop, pause and start again. */
export interface Service {
  /** Starts it again after `stop` or `kill`; returns when it can be used. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** SIGKILL: no farewell. */
  kill(): Promise<void>;
  /** As if its machine hung while `during` runs: connections are taken by the kernel and never answered. */
  whilePaused(during: () => Promise<void>): Promise<void>;
  restart(): Promise<void>;
  isRunning(): boolean;
  log(): string;
}

/** `launch` starts the program, `isReady` tells whether it can be used; the first start is awaited here. */
export async function startService(
  name: string,
  launch: () => InsideProcess,
  isReady: () => Promise<boolean>,
): Promise<Service> {
  let running: InsideProcess;
  const start = async () => {
    running = launch();
    await waitUntil(
      () => `${name} is ready:\n${running.log().slice(-3000)}`,
      async () => (await isReady()) || running.hasEnded(),
      60_000,
      100,
    );
    if (running.hasEnded()) throw new Error(`${name} ended:\n${running.log().slice(-3000)}`);
  };
  const stop = () => running.stop();
  await start();
  return {
    start,
    stop,
    kill: async () => {
      running.signal('SIGKILL');
      await running.ended;
    },
    whilePaused: (during) => running.whilePaused(during),
    restart: async () => {
      await stop();
      await start();
    },
    isRunning: () => !running.hasEnded(),
    log: () => running.log(),
  };
}
