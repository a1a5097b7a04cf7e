import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readlinkSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { findMissing } from '../lab/find-missing.ts';
import { findProcesses } from '../lab/find-processes.ts';
import { waitUntil } from '../lab/wait-until.ts';

const program = fileURLToPath(new URL('./hold-namespaces-open.ts', import.meta.url));
const missing = findMissing();

interface Told {
  readonly directory: string;
  readonly cgroup: string;
  readonly namespace: string;
}

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** A process that brings namespaces up as a lab does, with a daemon, a mount and a cgroup in them. */
async function start(): Promise<{ child: ChildProcess; told: Told }> {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const told = await new Promise<Told>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => resolve(JSON.parse(line) as Told));
    child.once('exit', () => reject(new Error('ended early')));
  });
  return { child, told };
}

function listProcesses(namespace: string): string[] {
  return findProcesses((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/ns/pid`) === namespace;
    } catch {
      return false;
    }
  });
}

describe.skipIf(missing)(`a lab leaves nothing behind${missing ? ` (${missing})` : ''}`, () => {
  test.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)('when its process gets %s', async (signal) => {
    const { child, told } = await start();
    // At least the first one, the daemon and what that left behind.
    expect(listProcesses(told.namespace).length).toBeGreaterThan(2);
    expect(existsSync(told.cgroup)).toBe(true);
    child.kill(signal);
    await waitUntil('the folder is gone', () => !existsSync(told.directory));
    expect(listProcesses(told.namespace)).toEqual([]);
    expect(existsSync(told.cgroup)).toBe(false);
  });
});
