import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProcesses } from '../../lab/find-processes.ts';
import { readProcess } from '../../lab/read-process.ts';
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
  /** Whether an agent has been there before. */
  readonly settled: boolean;
}

/** A scenario on a node of its own. */
interface Place extends Scenario {
  readonly node: Node;
  /** On disk and loaded at the beginning. */
  readonly first: string;
  readonly deadly: DeadlyPath;
  /** A copy of the state directory to begin with; none is a node that has never had an agent. */
  readonly store: string | undefined;
}

const next = makeDocument();
const bad = makeInvalidDocument();
const scenarios: readonly Scenario[] = [
  { title: 'a first start', document: next, end: 'proven', settled: false },
  { title: 'a change', document: next, end: 'proven', settled: true },
  { title: 'a refused document', document: bad, end: 'rejected', settled: true },
];

/** Side by side, because a round is mostly waiting. */
describe.skipIf(missing)('an agent that is killed', () => {
  let directory: string;
  const nodes: Node[] = [];
  const places: Place[] = [];
  /** Copies of each distinct state that was left on disk. */
  const left = new Map<string, string>();
  let kills = 0;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'trustplane-kills-'));
    for (const [index, scenario] of scenarios.entries()) {
      const folder = join(directory, `${index}`);
      mkdirSync(folder);
      const deadly = makeDeadlyPath(folder);
      deadly.arm(0, 'before');
      const node = await startNode();
      nodes.push(node);
      const first = await node.reset();
      const settled = node.start('dash', first);
      await settled.reaches('proven');
      await settled.stop();
      const store = scenario.settled ? join(folder, 'settled') : undefined;
      if (store !== undefined) cpSync(node.store, store, { recursive: true });
      places.push({ ...scenario, node, first, deadly, store });
    }
  });
  afterAll(async () => {
    for (const node of nodes) await node.stop();
    if (directory) rmSync(directory, { recursive: true, force: true });
  });

  async function prepare({ node, first, store }: Place): Promise<void> {
    rmSync(node.store, { recursive: true, force: true });
    if (store !== undefined) cpSync(store, node.store, { recursive: true });
    for (const name of readdirSync(node.host)) {
      if (name.includes('trustplane-')) rmSync(join(node.host, name));
    }
    if (node.onDisk() === first) return;
    node.install(first);
    // It is never loaded at once, and a look costs both sides more than everything else in a round.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await waitUntil(
      'the first document is loaded',
      async () => (await node.server.loadedHash()) === sha256(first),
      20_000,
      150,
    );
  }

  const isAtRest = (agent: Agent, { end }: Place) => agent.transitions().some(({ to }) => to === end);

  /** Never anything but the bytes of before or those that were to come, at any moment. */
  async function judge(place: Place): Promise<void> {
    const { node, first, document } = place;
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
    left.set(state, copy);
    cpSync(node.host, copy, { recursive: true });
    if (bytes !== bad) return;
    // The bytes of a refused document are on disk for a moment; the agent that comes back takes them away.
    const again = node.start('dash', bad);
    await again.reaches('rejected', 90_000);
    expect(node.onDisk(), state).toBe(first);
    await again.stop();
  }

  /** Lets an agent begin and waits until it is dead or at rest; tells which. */
  async function run(place: Place, agent: Agent, what: string): Promise<boolean> {
    await waitUntil(
      `${what} of ${place.title}`,
      () => agent.hasEnded() || isAtRest(agent, place),
      30_000,
      10,
    );
    const killed = agent.hasEnded();
    await agent.stop();
    return killed;
  }

  async function killAtEveryStep(place: Place): Promise<void> {
    const { node, document, deadly, title } = place;
    const begin = async (step: number, when: 'before' | 'after') => {
      await prepare(place);
      deadly.arm(step, when);
      return run(place, node.start('dash', document, { programs: deadly.folder }), `step ${step}`);
    };
    // The fewest of some runs, because an API server that loads late costs further rounds.
    let steps = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 3; tries++) {
      expect(await begin(0, 'before'), 'the agent comes to rest by itself').toBe(false);
      steps = Math.min(steps, deadly.count());
    }
    expect(steps).toBeGreaterThan(20);
    let killed = 0;
    for (let step = 1; step <= steps; step++) {
      for (const when of ['before', 'after'] as const) {
        if (!(await begin(step, when))) continue;
        killed++;
        await judge(place);
      }
    }
    // Programs of one pipeline may get the same number, so that nobody has the turn.
    expect(killed, title).toBeGreaterThan(steps);
  }

  async function killAtAnyMoment(place: Place): Promise<void> {
    const { node, document } = place;
    while (kills < 1000) {
      await prepare(place);
      const agent = node.start('busybox', document);
      let killing: Promise<void> | undefined;
      const timer = setTimeout(() => {
        killing = killAll(agent.pid, node.host);
      }, Math.random() * 700);
      const killed = await run(place, agent, 'a random moment');
      clearTimeout(timer);
      await killing;
      if (killed) await judge(place);
    }
  }

  test('before and after every step leaves the bytes of before or the new ones', async () => {
    await Promise.all(places.map(killAtEveryStep));
  });

  test('at any other moment does so too', async () => {
    await Promise.all(places.map(killAtAnyMoment));
    expect(kills).toBeGreaterThanOrEqual(1000);
  });

  test('leaves nothing on disk that an API server does not start with, but a refused document', async () => {
    console.log(`${kills} kills left ${left.size} distinct states on disk`);
    // An API server reads one file, whatever the agent keeps beside it.
    const starts = new Map<string, boolean>();
    for (const [state, copy] of left) {
      const document = readFileSync(join(copy, fileName), 'utf8');
      if (!starts.has(document)) starts.set(document, await startsWith(join(copy, fileName)));
      expect({ state, starts: starts.get(document) }).toEqual({ state, starts: document !== bad });
    }
  });

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
 * two at that moment, known by the directory that they were given. Resolves when they are gone.
 */
async function killAll(pid: number, host: string): Promise<void> {
  const isOurs = (name: string) =>
    readProcess(name, 'environ').includes(`TRUSTPLANE_HOST_DIRECTORY=${host}\0`);
  kill(-pid);
  const killed = new Set<string>();
  // What has been signalled starts nothing any more, so a look that finds nobody new is the last one.
  for (let before = -1; before < killed.size; ) {
    before = killed.size;
    for (const name of findProcesses((pid) => !killed.has(pid))) {
      if (!isOurs(name)) continue;
      kill(Number(name));
      killed.add(name);
    }
  }
  // One in the middle of a system call completes it first. The processor is theirs meanwhile.
  await waitUntil('everybody is dead', () => ![...killed].some(isOurs), 30_000, 5);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
