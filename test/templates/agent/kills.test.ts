import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiServer } from '../../lab/start-api-server.ts';
import { startEtcd } from '../../lab/start-etcd.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { type DeadlyPath, makeDeadlyPath } from './make-deadly-path.ts';
import { makeDocument, makeInvalidDocument } from './make-document.ts';
import { type Agent, fileName, missingFor, sha256 } from './start-agent.ts';
import { missingForNode, type Node, startNode } from './start-node.ts';

const missing = missingForNode() ?? missingFor('dash') ?? missingFor('busybox');
if (missing) console.warn(`SKIPPED: the agent is not killed at every step (${missing})`);

/** What is on a node's disk, and what an agent is then given. */
interface Scenario {
  readonly title: string;
  readonly document: string;
  /** Where the agent comes to rest. */
  readonly end: 'proven' | 'rejected';
  /** A copy of the state directory to begin with; none is a node that has never had an agent. */
  readonly store?: string;
}

describe.skipIf(missing)('an agent that is killed', () => {
  let directory: string;
  let node: Node;
  let first: string;
  let deadly: DeadlyPath;
  let scenarios: Scenario[];
  const next = makeDocument();
  const bad = makeInvalidDocument();
  /** Copies of each distinct state that was left on disk. */
  const left = new Map<string, string>();
  let kills = 0;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'trustplane-kills-'));
    deadly = makeDeadlyPath(directory);
    deadly.arm(0, 'before');
    node = await startNode();
    first = await node.reset();
    const settled = node.start('dash', first);
    await settled.reaches('proven');
    await settled.stop();
    const store = join(directory, 'settled');
    cpSync(node.store, store, { recursive: true });
    scenarios = [
      { title: 'a first start', document: next, end: 'proven' },
      { title: 'a change', document: next, end: 'proven', store },
      { title: 'a refused document', document: bad, end: 'rejected', store },
    ];
  });
  afterAll(async () => {
    await node?.stop();
    if (directory) rmSync(directory, { recursive: true, force: true });
  });

  async function prepare({ store }: Scenario): Promise<void> {
    rmSync(node.store, { recursive: true, force: true });
    if (store !== undefined) cpSync(store, node.store, { recursive: true });
    for (const name of readdirSync(node.host)) {
      if (name.includes('trustplane-')) rmSync(join(node.host, name));
    }
    if (node.onDisk() === first) return;
    node.install(first);
    await waitUntil(
      'the first document is loaded',
      async () => (await node.server.loadedHash()) === sha256(first),
      10_000,
      // Megabytes of metrics are asked for each time.
      150,
    );
  }

  const isAtRest = (agent: Agent, { end }: Scenario) => agent.transitions().some(({ to }) => to === end);

  /** Never anything but the bytes of before or those that were to come, at any moment. */
  function judge({ document }: Scenario): void {
    kills++;
    const bytes = node.onDisk();
    expect([first, document]).toContain(bytes);
    const name = (text: string) =>
      text === first ? 'first' : text === document ? (document === bad ? 'bad' : 'next') : '';
    const files = existsSync(node.store) ? readdirSync(node.store).sort() : [];
    const contents = files.map((file) => `${file}:${name(readFileSync(join(node.store, file), 'utf8'))}`);
    const state = `${name(bytes)} on disk, ${contents.join(' ') || 'no state'}`;
    if (left.has(state)) return;
    const copy = join(directory, `left-${left.size}`);
    cpSync(node.host, copy, { recursive: true });
    left.set(state, copy);
  }

  /** Lets an agent begin and waits until it is dead or at rest; tells which. */
  async function run(scenario: Scenario, agent: Agent, what: string): Promise<boolean> {
    await waitUntil(
      `${what} of ${scenario.title}`,
      () => agent.hasEnded() || isAtRest(agent, scenario),
      20_000,
      5,
    );
    const killed = agent.hasEnded();
    await agent.stop();
    return killed;
  }

  test('before and after every step leaves the bytes of before or the new ones', async () => {
    for (const scenario of scenarios) {
      const begin = async (step: number, when: 'before' | 'after') => {
        await prepare(scenario);
        deadly.arm(step, when);
        const agent = node.start('dash', scenario.document, { programs: deadly.folder });
        return run(scenario, agent, `step ${step}`);
      };
      expect(await begin(0, 'before'), 'the agent comes to rest by itself').toBe(false);
      const steps = deadly.count();
      expect(steps).toBeGreaterThan(20);
      const before = kills;
      for (let step = 1; step <= steps; step++) {
        for (const when of ['before', 'after'] as const) if (await begin(step, when)) judge(scenario);
      }
      // Programs of one pipeline may get the same number, so that nobody has the turn.
      expect(kills - before).toBeGreaterThan(steps);
    }
  }, 900_000);

  test('at any other moment does so too', async () => {
    for (let round = 0; kills < 1000; round++) {
      const scenario = scenarios[round % scenarios.length]!;
      await prepare(scenario);
      const agent = node.start('busybox', scenario.document);
      const timer = setTimeout(() => killAll(agent.pid, node.host), Math.random() * 700);
      if (await run(scenario, agent, 'a random moment')) judge(scenario);
      clearTimeout(timer);
    }
  }, 900_000);

  test('leaves nothing on disk that an API server does not start with, or that the next agent does not mend', async () => {
    console.log(`${kills} kills left ${left.size} states on disk:\n${[...left.keys()].sort().join('\n')}`);
    for (const [state, copy] of left) {
      const file = join(copy, fileName);
      const document = readFileSync(file, 'utf8');
      const starts = await startsWith(file);
      expect({ state, starts }).toEqual({ state, starts: document !== bad });
      if (starts) continue;
      // The bytes of a refused document are on disk for a moment; an agent that comes back takes them away.
      await prepare({ ...scenarios[2]!, store: join(copy, '.trustplane') });
      node.install(bad);
      await node.start('dash', bad).reaches('rejected', 90_000);
      expect(node.onDisk()).toBe(first);
    }
  }, 900_000);

  async function startsWith(file: string): Promise<boolean> {
    const etcd = await startEtcd();
    try {
      const server = await startApiServer({ etcdUrl: etcd.url, authenticationConfig: file });
      await server.stop();
      return true;
    } catch (error) {
      expect(String(error)).toContain('invalid authentication configuration');
      return false;
    } finally {
      await etcd.stop();
    }
  }
});

/**
 * The whole agent at once, as the kernel ends a container: its group, the worker's group, and whoever was between the
 * two at that moment, known by the directory that they were given.
 */
function killAll(pid: number, host: string): void {
  kill(-pid);
  for (let found = true; found; ) {
    found = false;
    for (const name of readdirSync('/proc')) {
      if (/^\d+$/.test(name) && readEnvironment(name).includes(`TRUSTPLANE_HOST_DIRECTORY=${host}\0`)) {
        found = kill(Number(name)) || found;
      }
    }
  }
}

function readEnvironment(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return '';
  }
}

function kill(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}
