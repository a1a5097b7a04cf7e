import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Measured } from './measured.ts';

const time = '/usr/bin/time';
const budgetSeconds = 20;

/** A command to be timed. */
export interface TimedCommand {
  what: string;
  command: readonly string[] | ((run: number) => readonly string[]);
  /** How often at most; fewer where the runs together would take longer than 20 s. */
  runs: number;
  /** Done before each run, outside the time. */
  prepare?: (run: number) => void;
}

/** Runs a command several times as a process of its own, its output thrown away. */
export function runTimed({ what, command, runs, prepare }: TimedCommand): Measured {
  const seconds: number[] = [];
  const megabytes: number[] = [];
  let spent = 0;
  while (seconds.length < runs && (spent === 0 || spent < budgetSeconds)) {
    prepare?.(seconds.length);
    const measuresMemory = existsSync(time);
    const words = typeof command === 'function' ? command(seconds.length) : command;
    const [program, ...args] = measuresMemory ? [time, '-f', '%M', ...words] : words;
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(program!, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const taken = Number(process.hrtime.bigint() - start) / 1e9;
    if (status !== 0) throw new Error(`${words.join(' ')} failed:\n${stderr}`);
    spent += taken;
    seconds.push(taken);
    if (measuresMemory) megabytes.push(Number(stderr.trim().split('\n').at(-1)) / 1024);
  }
  const median = seconds.toSorted((a, b) => a - b)[seconds.length >> 1]!;
  process.stderr.write(`${median.toFixed(3)} s  ${what}\n`);
  return {
    what,
    seconds: median,
    runs: seconds.length,
    ...(megabytes.length > 0 && { peakMegabytes: Math.max(...megabytes) }),
  };
}
