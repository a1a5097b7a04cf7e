import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitCodes } from '../../../commands/outcome.ts';
import { findProcesses } from '../../lab/find-processes.ts';
import { findProgram } from '../../lab/find-program.ts';
import { readProcess } from '../../lab/read-process.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { makePath, missingFor } from '../../templates/agent/start-agent.ts';

const missing = missingFor('dash');
if (missing !== undefined) console.warn(`SKIPPED: the demo is not run: ${missing}`);
const shells = ['dash', 'busybox', 'bash'] as const;

/**
 * A module that sends the process that loads it a signal as it prints a text. The scripted demo goes on by itself, and may
 * be over before another process has read the text and sent the signal.
 */
const interrupting = (signal: NodeJS.Signals, text: string) => `const fs = require('node:fs');
const { writeSync } = fs;
fs.writeSync = (descriptor, bytes) => {
  if (Buffer.from(bytes).includes('${text}')) process.kill(process.pid, '${signal}');
  return writeSync(descriptor, bytes);
};
`;

/** Command lines of running processes that name a folder. */
function listProcesses(folder: string): string[] {
  return findProcesses(() => true)
    .map((pid) => readProcess(pid, 'cmdline').replaceAll('\0', ' '))
    .filter((line) => line.includes(folder));
}

describe.skipIf(missing !== undefined)('demo', () => {
  let home: string;
  /** Where its temporary folders are. */
  let temporary: string;
  let output: string;
  let running: ChildProcess | undefined;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'trustplane-demo-test-'));
    temporary = join(home, 'tmp');
    mkdirSync(temporary);
    output = '';
    running = undefined;
  });
  afterEach(() => {
    running?.kill('SIGKILL');
    rmSync(home, { recursive: true });
  });

  const start = (
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    ofNode: readonly string[] = [],
  ) => {
    const program = [...ofNode, `${process.cwd()}/dist/trustplane.cjs`];
    const child = spawn(process.execPath, [...program, 'demo', ...args], {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env, TMPDIR: temporary },
    });
    running = child;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    return {
      signal: (name: NodeJS.Signals) => child.kill(name),
      ended: new Promise<number | null>((resolve) => child.once('close', resolve)),
    };
  };
  const says = (text: string | RegExp, times = 1) =>
    waitUntil(
      () => `${times} × ${text}:\n${output}`,
      () => output.split(text).length > times,
      60_000,
    );
  const expectNoProcesses = () =>
    waitUntil(
      () => `its processes are gone:\n${listProcesses(temporary).join('\n')}`,
      () => listProcesses(temporary).length === 0,
    );
  const expectNothingLeft = async () => {
    // The demo ends when its pipes are closed; a curl that was killed and has none of them may still be dying.
    await expectNoProcesses();
    expect(readdirSync(temporary)).toEqual([]);
  };

  it.each(shells.filter((shell) => findProgram(shell)))(
    'shows a change, a refusal and its fix under %s',
    async (shell) => {
      let path: string;
      if (shell === 'bash') {
        symlinkSync(findProgram('bash')!, join(home, 'sh'));
        path = home + delimiter + process.env.PATH;
      } else {
        path = makePath(shell);
      }
      expect(await start([], { PATH: path }).ended, output).toBe(exitCodes.done);
      const rows = output.match(/^ {2}node-\d .*$/gm)!.map((row) => row.replace(/ +\d+ ms/g, ''));
      const nodes = (steps: string) => [1, 2, 3].map((number) => `  node-${number}  ${steps}`);
      const proven = 'written → seen → loaded → proven';
      const shown = [0, 3, 6, 9].map((from) => rows.slice(from, from + 3).sort());
      expect(rows).toHaveLength(12);
      expect(shown).toEqual([
        nodes('proven'),
        nodes(proven),
        nodes('written → seen → refused → restored'),
        nodes(proven),
      ]);
      expect(output).toContain(
        '  environment/issuers/operators.yaml:10:10: error[issuer-url]: jwt[0].issuer.url: Invalid value',
      );
      expect(output).toContain(
        '  refused: jwt[1].issuer.url: Invalid value: "http://login.example.com/realms/staff": URL scheme must be https\n',
      );
      expect(output).not.toContain('\u001b');
      await expectNothingLeft();
    },
  );

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves nothing behind after %s', async (signal) => {
    const preloaded = join(home, 'interrupting.cjs');
    writeFileSync(preloaded, interrupting(signal, 'node-1  proven'));
    expect(await start([], {}, ['--require', preloaded]).ended, output).toBe(exitCodes.environment);
    expect(output).toContain('node-1  proven');
    expect(output).toContain('trustplane: The demo was interrupted; nothing of it is left.');
    await expectNothingLeft();
  });

  it('takes its agents along even when it is killed', async () => {
    const demo = start(['--interactive']);
    await says(/node-\d {2}proven/, 3);
    expect(listProcesses(temporary).length).toBeGreaterThanOrEqual(3);
    demo.signal('SIGKILL');
    await demo.ended;
    await expectNoProcesses();
  });

  it('rolls out what is saved in an environment, and leaves that as it is', async () => {
    const environment = join(home, 'environment');
    cpSync('templates/init', environment, { recursive: true });
    const file = join(environment, 'issuers/operators.yaml');
    const text = readFileSync(file, 'utf8');
    // The one login that must survive every change would not survive that of its issuer.
    rmSync(join(environment, 'tokens'), { recursive: true });
    const cluster = join(environment, 'clusters/cluster-1.yaml');
    const way = '{ kind: ClientCertificate, subject: "CN=ops", owner: us, lastTested: 2026-11-01 }';
    writeFileSync(cluster, `${readFileSync(cluster, 'utf8').trimEnd()}\n  breakGlass: [${way}]\n`);
    const demo = start(['environment']);
    await says(/node-\d {2}proven/, 3);

    writeFileSync(file, text.replace('realms/operators', 'realms/people'));
    await says(/loaded +\d+ ms → proven/, 3);

    writeFileSync(file, text.replace('https:', 'http:'));
    await says('environment/issuers/operators.yaml:10:10: error[issuer-url]');
    await says('The nodes keep what they have.');

    const onNode = /reads (.*)\.$/m.exec(output)![1]!;
    const good = readFileSync(onNode, 'utf8');
    expect(good).toContain('realms/people');
    writeFileSync(onNode, 'edited by hand');
    await says('  node-1: proving → proven');
    expect(readFileSync(onNode, 'utf8')).toBe(good);

    writeFileSync(file, text.replace('realms/operators', 'realms/people'));
    await says('The rendered document is the same as before.');
    demo.signal('SIGINT');
    expect(await demo.ended).toBe(exitCodes.done);
    await expectNothingLeft();
    expect(readFileSync(file, 'utf8')).toContain('realms/people');
  });

  it('keeps its folder when asked to', async () => {
    const demo = start(['--interactive', '--keep']);
    await says(/node-\d {2}proven/, 3);
    demo.signal('SIGINT');
    expect(await demo.ended).toBe(exitCodes.done);
    const [folder] = readdirSync(temporary);
    expect(output).toContain(`Kept: ${join(temporary, folder!)}\n`);
    expect(readdirSync(join(temporary, folder!)).sort()).toEqual([
      ...['agent', 'environment', 'node-1', 'node-2', 'node-3'],
    ]);
  });

  it('says which program is missing', async () => {
    const bin = join(home, 'bin');
    mkdirSync(bin);
    for (const name of ['sh', 'awk', 'flock', 'setsid', 'sha256sum', 'stat', 'sync'])
      symlinkSync(findProgram(name)!, join(bin, name));
    writeFileSync(join(bin, 'curl'), '');
    chmodSync(join(bin, 'curl'), 0o644);
    expect(await start([], { PATH: bin }).ended).toBe(exitCodes.environment);
    expect(output).toContain('The agent needs what this machine does not have: curl. Install it');
    await expectNothingLeft();
  });

  it('refuses an environment with errors, and one without a chosen destination', async () => {
    const environment = join(home, 'environment');
    cpSync('templates/init', environment, { recursive: true });
    writeFileSync(join(environment, 'issuers/operators.yaml'), 'kind: Issuer\n');
    expect(await start(['environment']).ended).toBe(exitCodes.findings);
    expect(output).toContain('environment/issuers/operators.yaml:1:1: error');
    output = '';
    expect(await start([join(process.cwd(), 'environments/production')]).ended).toBe(exitCodes.usage);
    expect(output).toContain('The destinations are: edge-1, eu-1, eu-2.');
    output = '';
    expect(await start(['nowhere']).ended).toBe(exitCodes.usage);
    await expectNothingLeft();
  });
});
