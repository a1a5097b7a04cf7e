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

interface Run {
  seconds: number;
  /** Of all processors together, and the most memory; absent where GNU time is not installed. */
  cpuSeconds?: number;
  megabytes?: number;
}

/**
 * Runs commands in turn, each several times as a process of its own, its output thrown away: what else the machine does
 * meanwhile then concerns all of them.
 */
export function runTimed(commands: readonly TimedCommand[]): Measured[] {
  const runs = commands.map((): Run[] => []);
  const most = Math.max(...commands.map((command) => command.runs));
  for (let round = 0; round < most; round++) {
    for (const [index, timed] of commands.entries()) {
      const spent = runs[index]!.reduce((sum, { seconds }) => sum + seconds, 0);
      if (round < timed.runs && spent < budgetSeconds) runs[index]!.push(runOnce(timed, round));
    }
  }
  return commands.map(({ what }, index) => summarise(what, runs[index]!));
}

function runOnce({ command, prepare }: TimedCommand, round: number): Run {
  prepare?.(round);
  const words = typeof command === 'function' ? command(round) : command;
  const isWatched = existsSync(time);
  const [program, ...args] = isWatched ? [time, '-f', '%M %U %S', ...words] : words;
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program!, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: plainEnvironment(),
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${words.join(' ')} failed:\n${stderr}`);
  if (!isWatched) return { seconds };
  const [kilobytes = 0, user = 0, system = 0] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number);
  return { seconds, cpuSeconds: user + system, megabytes: kilobytes / 1024 };
}

/** Without what changes how Node starts: further CAs alone, which it reads at once, cost it half as much again. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...rest } = process.env;
  return rest;
}

function summarise(what: string, runs: readonly Run[]): Measured {
  const seconds = median(runs.map((run) => run.seconds));
  process.stderr.write(`${seconds.toFixed(3)} s  ${what}\n`);
  const cpu = runs.flatMap(({ cpuSeconds }) => cpuSeconds ?? []);
  const megabytes = runs.flatMap((run) => run.megabytes ?? []);
  return {
    what,
    seconds,
    runs: runs.length,
    ...(cpu.length > 0 && { cpuSeconds: median(cpu) }),
    ...(megabytes.length > 0 && { peakMegabytes: Math.max(...megabytes) }),
  };
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1]!;
}
