import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { makeAuthority } from '../../lab/make-certificates.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { makeDocument, makeInvalidDocument, makeIssuerDocument } from './make-document.ts';
import { missingFor, type ShellName, sha256 } from './start-agent.ts';
import { missingForNode, type Node, startNode } from './start-node.ts';

const missing = missingForNode() ?? missingFor('dash');
if (missing) console.warn(`SKIPPED: the agent and an issuer that is down (${missing})`);

const shell: ShellName = 'dash';
const caName = 'ca-0123456789ab.pem';

/** Beside each other on a node each, because both wait for a minute of the API server. */
describe.skipIf(missing).concurrent('the agent and an issuer that is down', () => {
  let directory: string;
  let pem: string;
  let patient: Node;
  let mended: Node;
  let unwatched: Node;
  // Nobody listens there.
  const dead = 'https://127.0.0.1:9';

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'trustplane-issuer-'));
    pem = readFileSync(makeAuthority(directory, 'issuer-ca').certificate, 'utf8');
    patient = await startNode();
    mended = await startNode();
    unwatched = await startNode();
  });
  afterAll(async () => {
    await patient?.stop();
    await mended?.stop();
    await unwatched?.stop();
    if (directory) rmSync(directory, { recursive: true, force: true });
  });

  test('where preflight is no evidence it only warns, and the file is kept while the API server waits', async ({
    expect,
  }) => {
    const document = makeIssuerDocument(dead, pem);
    const preflight = `${[dead, `${dead}/.well-known/openid-configuration`, caName, 'warn'].join('\t')}\n`;
    const agent = patient.start(shell, document, { preflight, files: { [caName]: pem } });
    await agent.reaches('proving');
    const warning = agent.transitions().find(({ level }) => level === 'warning');
    expect(warning?.reason).toContain(dead);
    const waiting = await agent.reaches('waiting', 80_000);
    expect(waiting.milliseconds).toBeGreaterThan(55_000);
    expect(waiting.reason).toContain('waits for an issuer');
    expect(patient.onDisk()).toBe(document);
    expect(agent.probe().ready).toBe(false);
  });

  test('a refusal that comes after a minute, because nothing tells the API server of a change, is a refusal', async ({
    expect,
  }) => {
    await unwatched.reset();
    // The API server watches what is open here, and not the files that follow under its name.
    const open = openSync(unwatched.file, 'r');
    try {
      const watched = makeDocument();
      unwatched.install(watched);
      const isLoaded = async (text: string) => (await unwatched.server.loadedHash()) === sha256(text);
      await waitUntil('it is loaded', () => isLoaded(watched));
      const next = makeDocument();
      unwatched.install(next);
      await waitUntil('the API server has looked by itself', () => isLoaded(next), 70_000);
      const agent = unwatched.start(shell, makeInvalidDocument());
      await agent.reaches('rejected', 150_000);
      expect(agent.transitions().map(({ to }) => to)).not.toContain('waiting');
      expect(unwatched.onDisk()).toBe(next);
    } finally {
      closeSync(open);
    }
  });

  test('a hash that matched before is no proof while the document of a dead issuer is in flight', async ({
    expect,
    onTestFinished,
  }) => {
    const first = await mended.reset();
    const before = await mended.failedReloads();
    // It hangs up on everybody, and shows by that when the API server is at work on the document.
    let asked = false;
    const issuer = createServer((socket) => {
      asked = true;
      socket.destroy();
    });
    onTestFinished(() => {
      issuer.close();
    });
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    const url = `https://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
    const hasty = mended.start(shell, makeIssuerDocument(url, pem));
    await waitUntil('the API server asks the issuer', () => asked);
    await hasty.stop();
    const agent = mended.start(shell, first);
    await agent.reaches('proving');
    expect(mended.onDisk()).toBe(first);
    expect(await mended.server.loadedHash()).toBe(sha256(first));
    expect(agent.probe().ready).toBe(false);
    await agent.reaches('proven', 80_000);
    // The attempt with the dead issuer ended first.
    expect(await mended.failedReloads()).toBeGreaterThan(before);
    expect(await mended.server.loadedHash()).toBe(sha256(first));
  });
});
