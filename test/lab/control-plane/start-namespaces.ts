import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitUntil } from '../wait-until.ts';
import { findChild } from './find-child.ts';
import { type InsideProcess, startInside } from './start-inside.ts';

/** Network, mount and PID namespaces that end, with every process and mount in them, when this process ends. */
export interface Namespaces {
  /** Everything of the lab is below it; removed at the end unless there is a file `keep` in it. */
  readonly directory: string;
  /** Prefix of the lab's cgroups. */
  readonly id: string;
  /** The first process, seen from outside. */
  readonly firstPid: number;
  /** Starts a program in there, its output in `log/NAME` below the directory. */
  start(name: string, command: string, args: readonly string[], env?: NodeJS.ProcessEnv): InsideProcess;
  /** Resolves when nothing is left: no process, mount, cgroup or folder. */
  stop(): Promise<void>;
}

const script = fileURLToPath(new URL('./hold-namespaces.sh', import.meta.url));

/** Needs root. The addresses (IPv4) are put on the network namespace's loopback device. */
export async function startNamespaces(addresses: readonly string[]): Promise<Namespaces> {
  const directory = mkdtempSync(join(tmpdir(), 'trustplane-lab-'));
  const id = `trustplane-${randomBytes(4).toString('hex')}`;
  mkdirSync(join(directory, 'log'));
  writeFileSync(join(directory, 'addresses'), `${addresses.join('\n')}\n`);
  const output = openSync(join(directory, 'log', 'namespaces'), 'a');
  // A session of its own: a Ctrl-C in the terminal must reach this process only, which then closes the pipe.
  const holder = spawn('sh', [script, directory, id], {
    stdio: ['pipe', output, output],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => holder.once('exit', () => resolve()));
  const stop = async () => {
    holder.ref();
    holder.stdin?.end();
    await ended;
  };
  try {
    await waitUntil(
      `the namespaces of ${directory} are there`,
      () => holder.exitCode !== null || existsSync(join(directory, 'namespaces-ready')),
      10_000,
    );
    const unshare = findChild(holder.pid!);
    const firstPid = unshare === undefined ? undefined : findChild(unshare);
    if (firstPid === undefined) throw new Error(`the namespaces of ${directory} could not be made`);
    // The pipe alone must not keep a script alive that has nothing more to do.
    holder.unref();
    (holder.stdin as unknown as { unref(): void }).unref();
    return {
      ...{ directory, id, firstPid, stop },
      start: (name, command, args, env) =>
        startInside(
          firstPid,
          ['--net', '--mount', '--pid'],
          command,
          args,
          join(directory, 'log', name),
          env,
        ),
    };
  } catch (error) {
    writeFileSync(join(directory, 'keep'), '');
    await stop();
    throw error;
  }
}
