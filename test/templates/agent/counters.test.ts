import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeDocument, makeInvalidDocument } from './make-document.ts';
import { missingFor, type ShellName, sha256 } from './start-agent.ts';
import { missingForNode, type Node, startNode } from './start-node.ts';

const missing = missingForNode() ?? missingFor('dash');
if (missing) console.warn(`SKIPPED: the agent with counters only (${missing})`);

const shell: ShellName = 'dash';

/** The API server as 1.33 shows itself: the same counters, another version and no hash. */
describe.skipIf(missing)('the agent with counters only', () => {
  let node: Node;
  let first: string;
  let old: Server;
  let port: number;

  beforeAll(async () => {
    node = await startNode();
    const { serving } = node.server.certificates;
    old = createServer(
      { cert: readFileSync(serving.certificate), key: readFileSync(serving.key) },
      async (request, answer) => {
        if (request.url === '/version') {
          answer.end('{\n  "major": "1",\n  "minor": "33",\n  "gitVersion": "v1.33.13"\n}');
          return;
        }
        const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
        const { status, text } = await node.server.request('GET', request.url ?? '/', { token });
        answer.writeHead(status).end(text.replace(/^.*last_config_info.*\n/gm, ''));
      },
    );
    await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve));
    port = (old.address() as AddressInfo).port;
  });
  afterAll(async () => {
    old?.close();
    await node?.stop();
  });
  beforeEach(async () => {
    first = await node.reset();
  });

  test('a change is proven by the event that follows it, and a restart of the agent trusts that', async () => {
    const next = makeDocument();
    const agent = node.start(shell, next, { port });
    await agent.reaches('proven');
    expect(await node.server.loadedHash()).toBe(sha256(next));
    await agent.stop();
    const again = node.start(shell, next, { port });
    await again.reaches('proven');
    expect(again.transitions().map(({ to }) => to)).toEqual(['proven']);
  });

  test('a file that is there already is written anew until an event proves it', async () => {
    const agent = node.start(shell, first, { port });
    await agent.reaches('queued');
    await agent.reaches('proven');
    expect(node.onDisk()).toBe(first);
    expect(await node.server.loadedHash()).toBe(sha256(first));
  });

  test('a refused document is taken back', async () => {
    const agent = node.start(shell, makeInvalidDocument(), { port });
    await agent.reaches('rejected');
    expect(node.onDisk()).toBe(first);
    await agent.stop();
    const fix = makeDocument();
    await node.start(shell, fix, { port }).reaches('proven', 20_000);
    expect(await node.server.loadedHash()).toBe(sha256(fix));
  });
});
