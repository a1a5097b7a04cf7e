import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findMissing } from '../test/lab/find-missing.ts';
import { startControlPlane } from '../test/lab/start-control-plane.ts';
import { waitUntil } from '../test/lab/wait-until.ts';

// `up` leaves a keeper behind: the process that the lab ends with. What it tells is in a file of this folder.
const folder = join(tmpdir(), `trustplane-lab-by-hand-${process.getuid?.()}`);
const stateFile = join(folder, 'state.json');
const logFile = join(folder, 'log');

interface State {
  readonly pid: number;
  /** The kernel's start time of that process, since ids are used again. */
  readonly since: string;
  readonly step?: string;
  readonly directory?: string;
  readonly kubeconfig?: string;
  readonly nodes?: readonly { name: string; file: string; port: number }[];
}

function readStartTime(pid: number): string | undefined {
  try {
    // The second field, a name in brackets, may have spaces.
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')[19];
  } catch {
    return undefined;
  }
}

function readState(): State | undefined {
  return existsSync(stateFile) ? (JSON.parse(readFileSync(stateFile, 'utf8')) as State) : undefined;
}

const lives = (state: State) => readStartTime(state.pid) === state.since;

function writeState(more: Omit<State, 'pid' | 'since'>): void {
  const state: State = { pid: process.pid, since: readStartTime(process.pid)!, ...more };
  writeFileSync(`${stateFile}.new`, JSON.stringify(state));
  renameSync(`${stateFile}.new`, stateFile);
}

async function keep(nodes: number): Promise<void> {
  writeState({ step: 'namespaces' });
  const starting = startControlPlane({ nodes, report: (step) => writeState({ step }) });
  let isEnding = false;
  const end = async () => {
    isEnding = true;
    await (await starting).stop();
    process.exit();
  };
  process.once('SIGTERM', end).once('SIGINT', end);
  const lab = await starting;
  if (isEnding) return;
  writeState({
    ...{ directory: lab.directory, kubeconfig: lab.kubeconfig },
    nodes: lab.nodes.map(({ name, file, apiServer }) => ({ name, file, port: apiServer.port })),
  });
  setInterval(() => {}, 2 ** 30);
}

async function up(nodes: number): Promise<number> {
  const missing = findMissing();
  if (missing !== undefined) {
    console.error(`No lab on this machine: ${missing}.`);
    return 3;
  }
  const earlier = readState();
  if (earlier && lives(earlier)) {
    console.error('There is a lab already: scripts/lab status, scripts/lab down.');
    return 1;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  const log = openSync(logFile, 'a');
  const script = fileURLToPath(import.meta.url);
  const keeper = spawn(process.execPath, ['--import', 'tsx', script, 'keep', '--nodes', String(nodes)], {
    ...{ detached: true, stdio: ['ignore', log, log] as const },
  });
  keeper.unref();
  const interrupt = () => keeper.kill('SIGTERM');
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  let step: string | undefined;
  const state = await waitUntil(
    'the lab is up',
    () => {
      const now = readState();
      if (now?.step !== undefined && now.step !== step) console.error(`starting ${now.step}`);
      step = now?.step;
      return keeper.exitCode !== null || keeper.signalCode !== null
        ? 'ended'
        : now?.kubeconfig
          ? now
          : undefined;
    },
    300_000,
    100,
  );
  if (state === 'ended') {
    console.error(readFileSync(logFile, 'utf8'));
    return 1;
  }
  console.error(`${nodes} nodes. /etc/trustplane of each is below ${state.directory}.`);
  console.log(`export KUBECONFIG=${state.kubeconfig}`);
  return 0;
}

async function down(): Promise<number> {
  const state = readState();
  if (!state) {
    console.error('There is no lab.');
    return 0;
  }
  if (lives(state)) process.kill(state.pid, 'SIGTERM');
  await waitUntil(
    `the lab is down; if not, see ${logFile}`,
    () => !lives(state) && !(state.directory && existsSync(state.directory)),
    60_000,
    100,
  );
  rmSync(folder, { recursive: true });
  return 0;
}

async function status(): Promise<number> {
  const state = readState();
  if (!state || !lives(state)) {
    console.log(state ? 'The lab has ended by itself: scripts/lab down.' : 'There is no lab.');
    return 1;
  }
  if (state.step !== undefined) {
    console.log(`Starting: ${state.step}.`);
    return 1;
  }
  console.log(`export KUBECONFIG=${state.kubeconfig}`);
  for (const { name, file, port } of state.nodes ?? []) {
    console.log(`${name}  https://127.0.0.1:${port}  ${file}`);
  }
  return 0;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { nodes: { type: 'string', default: '3' } },
});
const nodes = Number(values.nodes);
const commands: Record<string, () => Promise<number>> = {
  ...{ up: () => up(nodes), down, status },
  keep: () => keep(nodes).then(() => 0),
};
const command = commands[positionals[0] ?? ''];
if (!command || !(nodes >= 1 && nodes <= 8)) {
  console.error('scripts/lab up [--nodes 1..8] | status | down');
  process.exitCode = 2;
} else {
  process.exitCode = await command();
}
