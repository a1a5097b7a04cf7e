import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../lab/wait-until.ts';
import { makeDocument } from './make-document.ts';
import { missingFor, type ShellName, sha256 } from './start-agent.ts';
import { missingForNode, type Node, startNode } from './start-node.ts';

const shell: ShellName = 'dash';

/** One test with a node of its own: its API server ends up with another anonymous block than it began with. */
describe.each(['kube-apiserver', 'kube-apiserver-1.33'])('the agent, the anonymous block and %s', (part) => {
  const missing = missingForNode(part) ?? missingFor(shell);
  if (missing) console.warn(`SKIPPED: the agent and the anonymous block of ${part} (${missing})`);

  let node: Node;
  beforeAll(async () => {
    if (!missing) node = await startNode(part);
  });
  afterAll(() => node?.stop());

  test.skipIf(missing)('a changed block is written by canary only, and proven by a restart', async () => {
    const first = await node.reset();
    const one = node.start(shell, first);
    await one.reaches('proven');
    await one.stop();
    // With counts from before its start it would be seen to restart whatever the agent remembers.
    await node.server.restart();

    const next = `${makeDocument()}anonymous: {enabled: true, conditions: [{path: /livez}]}\n`;
    const anonymous = sha256('the block');
    const fast = node.start(shell, next, { anonymous });
    expect((await fast.reaches('refused')).reason).toContain('anonymous');
    expect(node.onDisk()).toBe(first);
    await fast.stop();

    const canary = node.start(shell, next, { anonymous, env: { TRUSTPLANE_ROLLOUT: 'canary' } });
    await canary.reaches('restart');
    expect(canary.probe().text).toContain('restart this API server');
    expect(node.onDisk()).toBe(next);
    await waitUntil('the failure is noted', () => node.kept('pending').includes('seen_failures=1'));
    await node.server.restart();
    await canary.reaches('proven', 30_000);
    expect(canary.transitions().find(({ from }) => from === 'restart')?.to).toBe('proven');
    expect(node.kept('last-good.hash')).toBe(`${sha256(next)} ${anonymous}\n`);
  });
});
