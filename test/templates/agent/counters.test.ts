import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeAuthority } from '../../lab/make-certificates.ts';
import { makeDocument, makeInvalidDocument, makeIssuerDocument } from './make-document.ts';
import { missingFor, type ShellName } from './start-agent.ts';
import { missingForNode, type Node, startNode } from './start-node.ts';

const part = 'kube-apiserver-1.33';
const missing = missingForNode(part) ?? missingFor('dash');
if (missing) console.warn(`SKIPPED: the agent and a real kube-apiserver 1.33 (${missing})`);

const shell: ShellName = 'dash';

/** Before 1.34 there is no hash: the agent has only the reload counters to go by. */
describe.skipIf(missing)('the agent and a real kube-apiserver 1.33', () => {
  let node: Node;
  let first: string;

  beforeAll(async () => {
    node = await startNode(part);
  });
  afterAll(() => node?.stop());
  beforeEach(async () => {
    first = await node.reset();
  });

  test('shows itself as 1.33 and tells no hash', async () => {
    expect((await node.server.request('GET', '/version')).text).toContain('"minor": "33"');
    expect(await node.server.loadedHash()).toBeUndefined();
  });

  test('a change is proven by the event that follows it, and a restart of the agent trusts that', async () => {
    const before = await node.reloads();
    const next = makeDocument();
    const agent = node.start(shell, next);
    await agent.reaches('proven');
    expect(node.onDisk()).toBe(next);
    expect(await node.reloads()).toBe(before + 1);
    await agent.stop();
    const again = node.start(shell, next);
    await again.reaches('proven');
    // An API server that is slow to answer is unknown until it does.
    const states = again.transitions().map(({ to }) => to);
    expect(states.filter((state) => state !== 'unknown')).toEqual(['proven']);
    expect(await node.reloads()).toBe(before + 1);
  });

  test('a file that is there already is written anew until an event proves it', async () => {
    const before = await node.reloads();
    const agent = node.start(shell, first);
    await agent.reaches('queued');
    await agent.reaches('proven');
    expect(node.onDisk()).toBe(first);
    expect(await node.reloads()).toBe(before + 2);
  });

  test('a refused document is taken back, stays refused, and a fix goes through', async () => {
    const bad = makeInvalidDocument();
    const agent = node.start(shell, bad);
    await agent.reaches('rejected');
    expect(node.onDisk()).toBe(first);
    await agent.stop();
    const stubborn = node.start(shell, bad);
    await stubborn.reaches('rejected');
    expect(stubborn.transitions().map(({ to }) => to)).not.toContain('proving');
    await stubborn.stop();
    const before = await node.reloads();
    const fix = makeDocument();
    await node.start(shell, fix).reaches('proven', 90_000);
    expect(node.onDisk()).toBe(fix);
    expect(await node.reloads()).toBeGreaterThan(before);
  });

  test('an API server that restarts in the middle begins with the file, and the agent proves it anew', async () => {
    const next = makeDocument();
    const agent = node.start(shell, next);
    await agent.reaches('proven');
    await node.server.restart();
    await agent.stop();
    const later = makeDocument();
    const after = node.start(shell, later);
    await after.reaches('proven', 90_000);
    expect(node.onDisk()).toBe(later);
    expect(await node.reloads()).toBe(1);
  });

  test('a dead issuer is a wait, not a refusal, and the document without it follows', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'trustplane-issuer-'));
    const pem = readFileSync(makeAuthority(directory, 'issuer-ca').certificate, 'utf8');
    rmSync(directory, { recursive: true });
    const document = makeIssuerDocument('https://127.0.0.1:9', pem);
    const agent = node.start(shell, document);
    const waiting = await agent.reaches('waiting', 100_000);
    expect(waiting.reason).toContain('waits for an issuer');
    expect(node.onDisk()).toBe(document);
    await agent.stop();
    const without = makeDocument();
    await node.start(shell, without).reaches('proven', 170_000);
    expect(node.onDisk()).toBe(without);
  });
});
