import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { waitUntil } from '../../lab/wait-until.ts';
import { makeDocument } from './make-document.ts';
import { missingFor, type ShellName } from './start-agent.ts';
import { type Front, startFront } from './start-front.ts';
import { missingForNode, type Node, startNode } from './start-node.ts';

const missing = missingForNode() ?? missingFor('dash');
if (missing) console.warn(`SKIPPED: the agent and an API server that answers late or in part (${missing})`);

const shell: ShellName = missingFor('busybox') ? 'dash' : 'busybox';
/** Longer than the agent waits for an answer. */
const late = 7000;

describe.skipIf(missing)('the agent and an API server that is up, but answers late or in part', () => {
  let node: Node;
  let front: Front;
  let first: string;

  beforeAll(async () => {
    node = await startNode();
    front = await startFront(node.server);
  });
  afterAll(async () => {
    await front?.stop();
    await node?.stop();
  });
  /** A release before 1.34 has only the counters. */
  async function answerAsBefore134(path: string): Promise<{ status: number; text: string }> {
    const { status, text } = await front.ask(path);
    return {
      status,
      text: text
        .replace(/"minor": "\d+"/, '"minor": "33"')
        .replace(/^apiserver_authentication_config_controller_last_config.*\n/gm, ''),
    };
  }

  beforeEach(async () => {
    front.answering = async () => undefined;
    first = await node.reset();
  });

  test('the document stays where the answers are slow, because a slow server is not one that starts', async () => {
    const document = makeDocument();
    let slow = 0;
    front.answering = async () => {
      // Two looks with two requests each, in which a server that starts would have been taken for dead twice.
      if (node.onDisk() === document && slow++ < 4) await sleep(late);
      return undefined;
    };
    const agent = node.start(shell, document, { port: front.port });
    await agent.reaches('proven', 60_000);
    expect(slow).toBeGreaterThanOrEqual(4);
    // It may not have heard of the API server at its first look, which proves nothing.
    const states = agent.transitions().map(({ to }) => to);
    expect(states.filter((state) => state !== 'unknown')).toEqual(['proving', 'proven']);
    expect(existsSync(join(node.store, 'rejected'))).toBe(false);
  });

  test('an answer about the version that fails once does not make it another API server', async () => {
    const document = makeDocument();
    let failed = 0;
    front.answering = async (path) => {
      const isMissing = path === '/version' && node.onDisk() === document && failed++ === 0;
      return isMissing ? { status: 503, text: '' } : answerAsBefore134(path);
    };
    const agent = node.start(shell, document, { port: front.port });
    await agent.reaches('proven', 60_000);
    expect(failed).toBeGreaterThan(0);
    expect(agent.transitions().map(({ to }) => to)).not.toContain('unconfigured');
  });

  test('one whose version is not known yet is unknown, where the version says what to look at', async () => {
    let failed = 0;
    front.answering = async (path) => {
      const isMissing = path === '/version' && failed++ < 2;
      return isMissing ? { status: 503, text: '' } : answerAsBefore134(path);
    };
    const agent = node.start(shell, makeDocument(), { port: front.port });
    await agent.reaches('proven', 60_000);
    const [unknown, ...others] = agent.transitions();
    expect(unknown).toMatchObject({ to: 'unknown' });
    expect(unknown?.reason).toContain('503');
    expect(others.map(({ to }) => to)).not.toContain('unconfigured');
  });

  test('why it does not answer is told anew where that changes', async () => {
    let slow = 0;
    front.answering = async () => {
      if (slow++ < 2) await sleep(late);
      return { status: 401, text: '' };
    };
    const agent = node.start(shell, makeDocument(), { port: front.port });
    await agent.tells('401', 30_000);
    const reasons = agent.transitions().map(({ reason }) => reason);
    const earlier = reasons.slice(
      0,
      reasons.findIndex((reason) => reason.includes('401')),
    );
    // How it is put depends on how far the connection got.
    expect(earlier[0]).toMatch(/time(?:d )?out/);
    for (const reason of earlier) expect(reason).toMatch(/time(?:d )?out/);
    await waitUntil('the probe says so too', () => agent.probe().text.includes('401'));
    expect(node.onDisk()).toBe(first);
  });
});
