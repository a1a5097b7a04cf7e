import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { findProgram } from '../../lab/find-program.ts';
import { startProcess } from '../../lab/start-process.ts';
import { waitUntil } from '../../lab/wait-until.ts';

export const agentDirectory = fileURLToPath(new URL('../../../templates/agent/', import.meta.url));
export const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
export const fileName = 'authentication.yaml';

export type ShellName = 'dash' | 'busybox';

/** Why the agent cannot be run under a shell on this machine, or undefined. */
export function missingFor(shell: ShellName): string | undefined {
  const missing = [shell, 'curl', 'flock', 'setsid'].filter((name) => !findProgram(name));
  return missing.length > 0 ? `not installed: ${missing.join(', ')}` : undefined;
}

/** Made once for each file of tests: busybox is hundreds of programs. */
const paths = new Map<ShellName, string>();
afterAll(() => {
  for (const path of paths.values()) rmSync(path.split(':')[0]!, { recursive: true, force: true });
});

/** A PATH in which `sh` is the shell; under busybox every tool but curl and flock is busybox as well. */
export function makePath(shell: ShellName): string {
  const made = paths.get(shell) ?? fillPath(shell);
  paths.set(shell, made);
  return made;
}

function fillPath(shell: ShellName): string {
  const bin = mkdtempSync(join(tmpdir(), `trustplane-bin-${shell}-`));
  if (shell === 'dash') {
    symlinkSync(findProgram('dash')!, join(bin, 'sh'));
    return `${bin}:${process.env.PATH}`;
  }
  const busybox = findProgram('busybox')!;
  for (const applet of execFileSync(busybox, ['--list'], { encoding: 'utf8' }).split('\n')) {
    if (applet && applet !== 'flock') symlinkSync(busybox, join(bin, applet));
  }
  for (const tool of ['curl', 'flock']) symlinkSync(findProgram(tool)!, join(bin, tool));
  return bin;
}

export interface AgentOptions {
  readonly shell: ShellName;
  /** The directory that the API server reads. */
  readonly host: string;
  readonly document: string;
  readonly token: string;
  readonly caFile: string;
  readonly port: number;
  readonly anonymous?: string;
  readonly preflight?: string;
  /** Further files beside the document, such as an authority or `urgent`. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** A folder whose programs come before all others. */
  readonly programs?: string;
  /** Arguments of strace, under which the agent then runs. */
  readonly strace?: readonly string[];
}

export interface Transition {
  readonly level: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly milliseconds: number;
  readonly revision: string;
  readonly document: string;
}

export interface Agent {
  readonly pid: number;
  /** The readiness probe, run as the kubelet does. */
  probe(): { ready: boolean; text: string };
  transitions(): Transition[];
  /** Waits for a transition to this state that came after `after` transitions. */
  reaches(state: string, patience?: number, after?: number): Promise<Transition>;
  /** Waits for a transition whose reason has this text. */
  tells(text: string, patience?: number): Promise<Transition>;
  terminationMessage(): string;
  /** When it was last at work; each round begins with a new one. */
  beat(): string;
  signal(name: NodeJS.Signals): void;
  hasEnded(): boolean;
  /**
   * TERM; milliseconds until it was gone. Resolves when its worker has let go of the node's lock as well, and so waits for
   * whoever takes that next.
   */
  stop(): Promise<number>;
}

/** The agent as its pod starts it, with every mount a temporary directory. */
export function startAgent(options: AgentOptions): Agent {
  const directory = mkdtempSync(join(tmpdir(), 'trustplane-agent-'));
  const at = (name: string) => join(directory, name);
  for (const name of ['configuration', 'api', 'run']) mkdirSync(at(name));
  writeFileSync(join(at('configuration'), fileName), options.document);
  writeFileSync(join(at('configuration'), 'anonymous'), `${options.anonymous ?? 'absent'}\n`);
  writeFileSync(join(at('configuration'), 'preflight'), options.preflight ?? '');
  for (const [name, text] of Object.entries(options.files ?? {})) {
    writeFileSync(join(at('configuration'), name), text);
  }
  writeFileSync(join(at('api'), 'token'), options.token);
  writeFileSync(join(at('api'), 'ca.crt'), readFileSync(options.caFile));
  const path = makePath(options.shell);
  const env = {
    PATH: options.programs === undefined ? path : `${options.programs}:${path}`,
    TRUSTPLANE_FILE: fileName,
    TRUSTPLANE_ROLLOUT: 'fast',
    TRUSTPLANE_API_PORT: String(options.port),
    TRUSTPLANE_NODE_IP: '127.0.0.1',
    TRUSTPLANE_NODE_NAME: 'node-1',
    TRUSTPLANE_OWNER: 'trustplane-system/trustplane-sync',
    TRUSTPLANE_REVISION: `trustplane-${sha256(options.document).slice(0, 10)}`,
    TRUSTPLANE_FILE_MODE: '0600',
    TRUSTPLANE_GROUP: '',
    TRUSTPLANE_CONFIGURATION_DIRECTORY: at('configuration'),
    TRUSTPLANE_API_DIRECTORY: at('api'),
    TRUSTPLANE_HOST_DIRECTORY: options.host,
    TRUSTPLANE_RUN_DIRECTORY: at('run'),
    TRUSTPLANE_TERMINATION_LOG: at('termination-log'),
    ...options.env,
  };
  const sh = join(path.split(':')[0]!, 'sh');
  const script = join(agentDirectory, 'agent.sh');
  const tracer =
    options.strace === undefined
      ? []
      : [findProgram('strace')!, '-D', '-f', '-qq', '-o', '/dev/null', ...options.strace];
  // A session of its own, as in a container: what kills the agent's process group must not kill the tests.
  const child = startProcess(findProgram('setsid')!, [...tracer, sh, script], at('log'), env);
  const transitions = () =>
    child
      .log()
      .split('\n')
      // What follows the last line break may be half of a line.
      .slice(0, -1)
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Transition);
  return {
    pid: child.pid,
    probe: () => {
      try {
        return {
          ready: true,
          text: execFileSync(sh, [script, 'ready'], { env, encoding: 'utf8', stdio: 'pipe' }),
        };
      } catch (error) {
        return { ready: false, text: String((error as { stdout?: unknown }).stdout) };
      }
    },
    transitions,
    reaches: (state, patience = 15_000, after = 0) =>
      waitUntil(
        () => `the agent is ${state}:\n${child.log()}`,
        () =>
          transitions()
            .slice(after)
            .find(({ to, level }) => to === state && level === 'info'),
        patience,
      ),
    tells: (text, patience = 15_000) =>
      waitUntil(
        () => `the agent tells "${text}":\n${child.log()}`,
        () => transitions().find(({ reason }) => reason.includes(text)),
        patience,
      ),
    beat: () => readFileSync(join(at('run'), 'beat'), 'utf8'),
    terminationMessage: () => readFileSync(at('termination-log'), 'utf8'),
    signal: child.signal,
    hasEnded: child.hasEnded,
    stop: async () => {
      const start = performance.now();
      await child.stop();
      const milliseconds = performance.now() - start;
      // The worker was killed, which is not to say that it is dead yet.
      await waitUntil("the agent's lock is free", () => isFree(join(options.host, '.trustplane', 'lock')));
      rmSync(directory, { recursive: true, force: true });
      return milliseconds;
    },
  };
}

/** Whether nobody holds a lock; one that was never made is held by nobody. */
function isFree(lock: string): boolean {
  return !existsSync(lock) || spawnSync(findProgram('flock')!, ['-n', lock, 'true']).status === 0;
}
