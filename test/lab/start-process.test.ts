import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { findProcesses } from './find-processes.ts';
import { findProgram } from './find-program.ts';
import { readProcess } from './read-process.ts';
import { waitUntil } from './wait-until.ts';

const missing = findProgram('setsid') ? undefined : 'not installed: setsid';
if (missing) console.warn(`SKIPPED: nobody is left behind by a test (${missing})`);

/** As the agent does: its worker has a session of its own, and only TERM ends both. */
const program =
  'trap \'kill "$worker"; exit\' TERM; setsid sleep 1000 & worker=$!; : >"$FOLDER/works"; wait "$worker"';
/** Starts it, and would go on for ever. */
const starter = `
  const { writeFileSync } = await import('node:fs');
  const { startProcess } = await import(${JSON.stringify(new URL('./start-process.ts', import.meta.url))});
  startProcess('sh', ['-c', ${JSON.stringify(program)}], process.env.FOLDER + '/log');
  writeFileSync(process.env.FOLDER + '/started', '');
  setInterval(() => {}, 1000);
`;

describe.skipIf(missing)('a process that was started', () => {
  let folder: string;
  /** Who has the folder in its environment. */
  const list = () => findProcesses((pid) => readProcess(pid, 'environ').includes(`FOLDER=${folder}\0`));
  const name = (pid: string) => readProcess(pid, 'cmdline').replaceAll('\0', ' ');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trustplane-start-process-'));
  });
  afterEach(() => {
    for (const pid of list()) process.kill(Number(pid), 'SIGKILL');
    rmSync(folder, { recursive: true });
  });

  // vitest ends its workers by TERM, and soon after that by KILL.
  it.each(['SIGTERM', 'SIGKILL'] as const)('is told to end when its parent got %s', async (signal) => {
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', starter], {
      env: { ...process.env, FOLDER: folder },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    // All, in whichever order: a worker may run before the one who has started it is told so, and is not ended then.
    const written = ['started', 'works'].map((file) => join(folder, file));
    await waitUntil(
      'the worker runs',
      () => written.every((file) => existsSync(file)) && list().some((pid) => name(pid).startsWith('sleep')),
    );
    parent.kill(signal);
    await waitUntil(
      () => `all are gone:\n${list().map(name).join('\n')}`,
      () => list().length === 0,
    );
  });
});
