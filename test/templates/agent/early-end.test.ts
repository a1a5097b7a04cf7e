import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { findProcesses } from '../../lab/find-processes.ts';
import { readProcess } from '../../lab/read-process.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { agentDirectory, fileName, makePath, missingFor } from './start-agent.ts';

const rounds = 250;

describe.each(['dash', 'busybox'] as const)(
  'an agent that is told to end while it starts, under %s',
  (shell) => {
    const missing = missingFor(shell);
    if (missing !== undefined) console.warn(`SKIPPED: the agent is not ended early: ${missing}`);

    test.skipIf(missing !== undefined)('leaves no worker behind', async () => {
      const home = mkdtempSync(join(tmpdir(), 'trustplane-early-end-'));
      for (const name of ['configuration', 'api', 'run', 'host']) mkdirSync(join(home, name));
      writeFileSync(join(home, 'configuration', fileName), 'text');
      const env = {
        PATH: makePath(shell),
        TRUSTPLANE_FILE: fileName,
        TRUSTPLANE_API_PORT: '1',
        TRUSTPLANE_NODE_IP: '127.0.0.1',
        TRUSTPLANE_OWNER: 'trustplane-system/trustplane-sync',
        TRUSTPLANE_CONFIGURATION_DIRECTORY: join(home, 'configuration'),
        TRUSTPLANE_API_DIRECTORY: join(home, 'api'),
        TRUSTPLANE_HOST_DIRECTORY: join(home, 'host'),
        TRUSTPLANE_RUN_DIRECTORY: join(home, 'run'),
      };
      const sh = join(env.PATH.split(':')[0]!, 'sh');
      /** How many were past the beginning, where the signal ends the shell by itself. */
      let orderly = 0;
      for (let round = 0; round < rounds; round++) {
        const state = join(home, 'run', 'state');
        rmSync(state, { force: true });
        const agent = spawn(sh, [join(agentDirectory, 'agent.sh')], { env, stdio: 'ignore' });
        const exit = new Promise((resolve) => agent.once('exit', resolve));
        // The worker is started right after the first state is written, so what matters are the milliseconds from there.
        await waitUntil('the first state', () => existsSync(state), 10_000, 0);
        await sleep((5 * round) / rounds);
        agent.kill('SIGTERM');
        orderly += Number((await exit) === 0);
      }
      await waitUntil(
        () => `the workers are gone:\n${listWorkers(home).join('\n')}`,
        () => listWorkers(home).length === 0,
      ).finally(() => {
        for (const pid of listWorkers(home)) process.kill(Number(pid), 'SIGKILL');
        rmSync(home, { recursive: true });
      });
      expect(orderly).toBeGreaterThan(0);
    });
  },
);

/** Processes whose environment names a folder. */
function listWorkers(folder: string): string[] {
  return findProcesses((pid) => readProcess(pid, 'environ').includes(folder));
}
