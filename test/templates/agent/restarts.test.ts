import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { makeAuthority } from '../../lab/make-certificates.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { makeDocument, makeIssuerDocument } from './make-document.ts';
import { serveIssuer } from './serve-issuer.ts';
import { type Agent, fileName, missingFor, type ShellName } from './start-agent.ts';
import { missingForNode, type Node, startNode } from './start-node.ts';
import { wrapMove } from './wrap-move.ts';

const part = 'kube-apiserver-1.33';
const missing = missingForNode(part) ?? missingFor('dash');
if (missing) console.warn(`SKIPPED: the agent and a restart of kube-apiserver 1.33 (${missing})`);

const shell: ShellName = 'dash';

/** Beside each other on a node each, because all wait for minutes. */
describe.skipIf(missing).concurrent('the agent and an API server 1.33', () => {
  // Nobody listens there.
  const dead = 'https://127.0.0.1:9';
  let directory: string;
  let restarted: Node;
  let blind: Node;
  let patient: Node;
  let sick: Node;
  let hurried: Node;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'trustplane-restarts-'));
    restarted = await startNode(part);
    blind = await startNode(part);
    patient = await startNode(part);
    sick = await startNode(part);
    hurried = await startNode(part);
  });
  afterAll(async () => {
    await restarted?.stop();
    await blind?.stop();
    await patient?.stop();
    await sick?.stop();
    await hurried?.stop();
    if (directory) rmSync(directory, { recursive: true, force: true });
  });

  /** An agent that has written, and an API server that ended before that and began with the file. */
  async function restartUnderWrite(node: Node, document: string, preflight = ''): Promise<Agent> {
    const gate = mkdtempSync(join(directory, 'gate-'));
    const reached = join(gate, 'reached');
    const open = join(gate, 'open');
    const programs = wrapMove(
      gate,
      `case $3 in
  */${fileName}) [ -e '${open}' ] || { : >'${reached}'; until [ -e '${open}' ]; do sleep 0.1; done; } ;;
esac`,
    );
    // Urgent, so that the file stays while the API server is away, however long that takes here.
    const files = { urgent: 'true' };
    const agent = node.start(shell, document, { programs, files, preflight });
    await waitUntil('the agent is about to write', () => existsSync(reached), 30_000);
    node.server.signal('SIGKILL');
    writeFileSync(open, '');
    await waitUntil('it has written', () => node.onDisk() === document);
    await node.server.restart();
    return agent;
  }

  test('one that restarted on the file before it counted anything is asked again', async ({ expect }) => {
    const document = makeDocument();
    const agent = await restartUnderWrite(restarted, document);
    await agent.reaches('proven', 150_000);
    expect(agent.transitions().map(({ to }) => to)).not.toContain('unseen');
    expect(restarted.onDisk()).toBe(document);
    expect(await restarted.reloads()).toBe(2);
  });

  test('it is not asked about an issuer that is down, which would be a refusal', async ({ expect }) => {
    const pem = readFileSync(makeAuthority(directory, 'dead-ca').certificate, 'utf8');
    const document = makeIssuerDocument(dead, pem);
    const preflight = `${[dead, `${dead}/.well-known/openid-configuration`, '-', 'block'].join('\t')}\n`;
    const agent = await restartUnderWrite(sick, document, preflight);
    await agent.reaches('unseen', 150_000);
    expect(agent.transitions().map(({ to }) => to)).not.toContain('queued');
    expect(sick.onDisk()).toBe(document);
  });

  test('one that reads another file is asked once more, and not for ever', async ({ expect }) => {
    const other = join(directory, 'other.yaml');
    writeFileSync(other, makeDocument());
    await blind.server.restart({ authenticationConfig: other });
    const document = makeDocument();
    const agent = blind.start(shell, document);
    await agent.reaches('unseen', 300_000);
    expect(agent.transitions().filter(({ reason }) => reason.includes('written anew'))).toHaveLength(1);
    expect(blind.onDisk()).toBe(document);
    expect(await blind.reloads()).toBe(0);
  });

  test('one that restarts while it waits for an issuer has loaded the file', async ({ expect }) => {
    const pem = readFileSync(makeAuthority(directory, 'issuer-ca').certificate, 'utf8');
    const document = makeIssuerDocument(dead, pem);
    const agent = patient.start(shell, document);
    await agent.reaches('waiting', 200_000);
    await waitUntil('a failure is noted', () => /^seen_failures=[1-9]/m.test(patient.kept('pending')));
    await patient.server.restart();
    await agent.reaches('proven', 30_000);
    expect(agent.transitions().find(({ from }) => from === 'waiting')?.to).toBe('proven');
    expect(patient.onDisk()).toBe(document);
  });

  test('what follows a document whose issuer has failed once is not refused for its second failure', async ({
    expect,
    onTestFinished,
  }) => {
    const issuer = await serveIssuer(directory);
    onTestFinished(issuer.stop);
    const failures = await hurried.failedReloads();
    const agent = hurried.start(shell, makeIssuerDocument(dead, issuer.pem));
    await waitUntil(
      'the issuer has failed once',
      async () => (await hurried.failedReloads()) > failures,
      100_000,
    );
    await agent.tells('final');
    // The second failure then comes so soon after the next write that it looks like a refusal.
    await sleep(15_000);
    await agent.stop();
    // A healthy issuer takes ten seconds, in which there is that failure alone.
    const document = makeIssuerDocument(issuer.url, issuer.pem);
    const next = hurried.start(shell, document);
    await next.reaches('proven', 200_000);
    expect(next.transitions().map(({ to }) => to)).not.toContain('rejected');
    expect(hurried.onDisk()).toBe(document);
  });
});
