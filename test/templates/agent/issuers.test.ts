import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeAuthority } from '../../lab/make-certificates.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { makeIssuerDocument } from './make-document.ts';
import { type ServedIssuer, serveIssuer } from './serve-issuer.ts';
import { missingFor, type ShellName, sha256 } from './start-agent.ts';
import { missingForNode, type Node, startNode } from './start-node.ts';

const missing = missingForNode() ?? missingFor('dash');
if (missing) console.warn(`SKIPPED: the agent and issuers (${missing})`);

const shell: ShellName = missingFor('busybox') ? 'dash' : 'busybox';
const caName = 'ca-0123456789ab.pem';

describe.skipIf(missing)('the agent and issuers', () => {
  let directory: string;
  let node: Node;
  let first: string;
  let issuer: ServedIssuer;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'trustplane-issuer-'));
    issuer = await serveIssuer(directory);
    node = await startNode();
  });
  afterAll(async () => {
    issuer?.stop();
    await node?.stop();
    if (directory) rmSync(directory, { recursive: true, force: true });
  });
  beforeEach(async () => {
    issuer.named = issuer.url;
    issuer.keys = `${issuer.url}/keys`;
    issuer.onAsked = () => {};
    first = await node.reset();
  });

  const files = () => ({ [caName]: issuer.pem });
  const line = (severity: string, at = issuer.url) =>
    [at, `${at}/.well-known/openid-configuration`, caName, severity].join('\t').concat('\n');
  /** Nobody listens there. */
  const dead = 'https://127.0.0.1:9';

  test('an issuer that answers lets the document through', async () => {
    const document = makeIssuerDocument(issuer.url, issuer.pem);
    const agent = node.start(shell, document, { preflight: line('block'), files: files() });
    await agent.reaches('proven', 25_000);
    expect(await node.server.loadedHash()).toBe(sha256(document));
  });

  test('what an issuer does wrong blocks the write and is named, until it is right', async () => {
    issuer.named = `${issuer.url}/realms/other`;
    const document = makeIssuerDocument(issuer.url, issuer.pem);
    const agent = node.start(shell, document, { preflight: line('block'), files: files() });
    expect((await agent.tells(`names the issuer "${issuer.named}"`)).to).toBe('blocked');
    expect(node.onDisk()).toBe(first);
    issuer.keys = `${issuer.url}/nowhere`;
    issuer.named = issuer.url;
    // The probe would keep this process from answering as the issuer.
    expect((await agent.tells('404')).to).toBe('blocked');
    issuer.keys = `${issuer.url}/keys`;
    await agent.reaches('proven', 30_000);
  });

  test('a hold that comes while the issuers are asked is respected', async () => {
    const hold = join(node.store, 'hold');
    issuer.onAsked = () => {
      mkdirSync(node.store, { recursive: true });
      writeFileSync(hold, '');
    };
    const document = makeIssuerDocument(issuer.url, issuer.pem);
    const agent = node.start(shell, document, { preflight: line('block'), files: files() });
    await agent.reaches('held');
    expect(node.onDisk()).toBe(first);
    issuer.onAsked = () => {};
    rmSync(hold);
    await agent.reaches('proven', 25_000);
    const states = agent.transitions().map(({ to }) => to);
    expect(states.slice(0, states.indexOf('held'))).not.toContain('proving');
  });

  test('an authority that did not sign the issuer blocks the write', async () => {
    const other = readFileSync(makeAuthority(directory, 'other-ca').certificate, 'utf8');
    const document = makeIssuerDocument(issuer.url, other);
    const agent = node.start(shell, document, { preflight: line('block'), files: { [caName]: other } });
    expect((await agent.tells('certificate')).to).toBe('blocked');
    expect(node.onDisk()).toBe(first);
  });

  test('an API server that goes away while nothing is proven finds the last good bytes', async () => {
    const document = makeIssuerDocument(dead, issuer.pem);
    const agent = node.start(shell, document, {
      preflight: line('block', dead),
      files: { ...files(), urgent: 'true' },
    });
    await agent.reaches('proving');
    await agent.stop();
    const cautious = node.start(shell, document);
    await waitUntil('it looks', () => cautious.transitions().length > 0);
    node.server.signal('SIGSTOP');
    try {
      await cautious.reaches('retreated', 40_000);
    } finally {
      node.server.signal('SIGCONT');
    }
    expect(node.onDisk()).toBe(first);
    expect(node.kept('pending')).toContain('purpose=retreat');
  });
});
