import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { waitUntil } from '../../lab/wait-until.ts';
import { makeDocument, makeInvalidDocument } from './make-document.ts';
import { fileName, missingFor, type ShellName, sha256 } from './start-agent.ts';
import { missingForNode, type Node, startNode } from './start-node.ts';

const missing = missingForNode();
if (missing) console.warn(`SKIPPED: the agent against a real API server (${missing})`);

describe.skipIf(missing)('the agent and a real API server', () => {
  let node: Node;
  let first: string;
  const inStore = (name: string) => join(node.store, name);

  beforeAll(async () => {
    node = await startNode();
  });
  afterAll(() => node?.stop());
  beforeEach(async () => {
    first = await node.reset();
  });

  for (const shell of ['dash', 'busybox'] as const) {
    const reason = missingFor(shell);
    if (reason) console.warn(`SKIPPED: the agent under ${shell} (${reason})`);

    describe.skipIf(reason)(`under ${shell}`, () => {
      test('takes over a file that is already loaded as last-good', async () => {
        const agent = node.start(shell, first);
        const proven = await agent.reaches('proven');
        expect(agent.probe()).toEqual({ ready: true, text: '' });
        expect(node.kept('last-good')).toBe(first);
        expect(node.kept('last-good.hash')).toBe(`${sha256(first)} absent\n`);
        expect(node.kept('owner')).toBe('trustplane-system/trustplane-sync\n');
        expect(statSync(node.store).mode & 0o7777).toBe(0o700);
        expect(existsSync(inStore('pending'))).toBe(false);
        expect(proven.document).toBe(`sha256:${sha256(first)}`);
      });

      test('writes a valid change and proves it by its hash', async () => {
        const next = makeDocument();
        const agent = node.start(shell, next);
        await agent.reaches('proven');
        expect(agent.probe().ready).toBe(true);
        expect(node.onDisk()).toBe(next);
        expect(statSync(node.file).mode & 0o7777).toBe(0o600);
        expect(await node.server.loadedHash()).toBe(sha256(next));
        expect(node.kept('last-good')).toBe(next);
        expect(agent.terminationMessage()).toContain('proven');
        expect(readdirSync(node.host).sort()).toEqual(['.trustplane', fileName]);
      });

      test('puts the last good bytes back when a document is refused, and remembers that', async () => {
        const bad = makeInvalidDocument();
        const agent = node.start(shell, bad);
        await agent.reaches('rejected');
        expect(node.onDisk()).toBe(first);
        expect(agent.probe().ready).toBe(false);
        expect(agent.probe().text).toContain('refused by the API server');
        expect(node.kept('rejected')).toContain(sha256(bad));
        await agent.stop();

        const again = node.start(shell, bad);
        await again.reaches('rejected');
        expect(node.onDisk()).toBe(first);
        expect(again.transitions().map(({ to }) => to)).not.toContain('proving');

        rmSync(inStore('rejected'));
        await again.reaches('proving');
        await waitUntil(
          'it is tried again',
          () => existsSync(inStore('rejected')) && node.onDisk() === first,
        );
        expect(again.probe().ready).toBe(false);
        await again.stop();

        const fix = makeDocument();
        await node.start(shell, fix).reaches('proven', 20_000);
        expect(await node.server.loadedHash()).toBe(sha256(fix));
      });

      test('repairs a file that was edited by hand', async () => {
        const agent = node.start(shell, first);
        await agent.reaches('proven');
        const seen = agent.transitions().length;
        node.install(makeDocument());
        await agent.reaches('proving', 10_000, seen);
        await agent.reaches('proven', 10_000, seen);
        expect(node.onDisk()).toBe(first);
        expect(await node.server.loadedHash()).toBe(sha256(first));
      });

      test('leaves at once on TERM', async () => {
        // The fastest of some, because this process may be late to see the end.
        let fastest = Number.POSITIVE_INFINITY;
        for (let tries = 0; tries < 3 && fastest >= 3000; tries++) {
          const agent = node.start(shell, first);
          await agent.reaches('proven');
          // It rests for five seconds after that, and the signal comes in the first of them.
          const beat = agent.beat();
          await waitUntil('the next round', () => agent.beat() !== beat);
          await new Promise((resolve) => setTimeout(resolve, 500));
          fastest = Math.min(fastest, await agent.stop());
        }
        expect(fastest).toBeLessThan(3000);
        const next = node.start(shell, first);
        await next.reaches('proven');
        expect(next.transitions().map(({ to }) => to)).not.toContain('locked');
      });
    });
  }

  const shell: ShellName = missingFor('dash') ? 'busybox' : 'dash';

  test('writes nothing while held by hand, and goes on afterwards', async () => {
    mkdirSync(node.store);
    writeFileSync(inStore('hold'), '');
    const next = makeDocument();
    const agent = node.start(shell, next);
    await agent.reaches('held');
    expect(agent.probe().text).toContain('held by hand');
    expect(node.onDisk()).toBe(first);
    expect(readdirSync(node.store)).toEqual(['hold']);
    rmSync(inStore('hold'));
    await agent.reaches('proven');
    expect(node.onDisk()).toBe(next);
    writeFileSync(inStore('hold'), '');
    await waitUntil('it is no longer Ready', () => !agent.probe().ready);
    node.install(first);
    await waitUntil(
      'the API server has the edit',
      async () => (await node.server.loadedHash()) === sha256(first),
    );
    expect(node.onDisk()).toBe(first);
  });

  test('writes nothing into a directory of another owner', async () => {
    mkdirSync(node.store);
    writeFileSync(inStore('owner'), 'elsewhere/sync\n');
    const agent = node.start(shell, makeDocument());
    const { reason } = await agent.reaches('foreign');
    expect(reason).toContain('elsewhere/sync');
    expect(node.onDisk()).toBe(first);
    expect(readdirSync(node.store)).toEqual(['owner']);
    expect(agent.probe().ready).toBe(false);
  });

  test('refuses a directory whose group is not that of the API server', async () => {
    const env = { TRUSTPLANE_GROUP: '4242', TRUSTPLANE_FILE_MODE: '0640' };
    const next = makeDocument();
    const agent = node.start(shell, next, { env });
    await agent.reaches('refused');
    expect(agent.probe().text).toContain('group');
    expect(node.onDisk()).toBe(first);
    expect(existsSync(node.store)).toBe(false);
    if (process.getuid?.() !== 0) return;
    chownSync(node.host, 0, 4242);
    chmodSync(node.host, 0o2750);
    await agent.reaches('proven');
    expect(statSync(node.file).gid).toBe(4242);
    expect(statSync(node.file).mode & 0o7777).toBe(0o640);
  });

  test('two agents never write on one node', async () => {
    const one = node.start(shell, first);
    await one.reaches('proven');
    const next = makeDocument();
    const two = node.start(shell, next);
    await two.reaches('locked');
    expect(node.onDisk()).toBe(first);
    one.signal('SIGTERM');
    await two.reaches('proven');
    expect(node.onDisk()).toBe(next);
  });

  test('an unreachable API server or a refused token is unknown, and nothing is written', async () => {
    const next = makeDocument();
    const deaf = node.start(shell, next, { port: 1 });
    expect((await deaf.reaches('unknown')).reason).toContain('does not answer');
    await deaf.stop();
    const stranger = node.start(shell, next, { token: 'not-a-token' });
    // Its first look may have been in vain for another reason.
    expect((await stranger.tells('401')).to).toBe('unknown');
    expect(node.onDisk()).toBe(first);
    expect(existsSync(inStore('rejected'))).toBe(false);
  });
});
