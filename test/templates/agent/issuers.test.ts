import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CertificateAuthority, makeAuthority } from '../../lab/make-certificates.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { makeIssuerDocument } from './make-document.ts';
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
  let authority: CertificateAuthority;
  let issuer: Server;
  let url: string;
  let named: string;
  let keys: string;
  let onAsked: () => void;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'trustplane-issuer-'));
    authority = makeAuthority(directory, 'issuer-ca');
    const leaf = authority.issue('issuer', '/CN=issuer', 'IP:127.0.0.1');
    issuer = createServer(
      { cert: readFileSync(leaf.certificate), key: readFileSync(leaf.key) },
      (request, answer) => {
        if (request.url === '/.well-known/openid-configuration') {
          onAsked();
          answer.end(JSON.stringify({ issuer: named, jwks_uri: keys }).replaceAll('/', '\\/'));
        } else if (request.url === '/keys') {
          answer.end('{"keys": []}');
        } else {
          answer.writeHead(404).end();
        }
      },
    );
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    url = `https://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
    node = await startNode();
  });
  afterAll(async () => {
    issuer?.close();
    await node?.stop();
    if (directory) rmSync(directory, { recursive: true, force: true });
  });
  beforeEach(async () => {
    named = url;
    keys = `${url}/keys`;
    onAsked = () => {};
    first = await node.reset();
  });

  const pem = () => readFileSync(authority.certificate, 'utf8');
  const files = () => ({ [caName]: pem() });
  const line = (severity: string, at = url) =>
    [at, `${at}/.well-known/openid-configuration`, caName, severity].join('\t').concat('\n');
  /** Nobody listens there. */
  const dead = 'https://127.0.0.1:9';

  test('an issuer that answers lets the document through', async () => {
    const document = makeIssuerDocument(url, pem());
    const agent = node.start(shell, document, { preflight: line('block'), files: files() });
    await agent.reaches('proven', 25_000);
    expect(await node.server.loadedHash()).toBe(sha256(document));
  });

  test('what an issuer does wrong blocks the write and is named, until it is right', async () => {
    named = `${url}/realms/other`;
    const document = makeIssuerDocument(url, pem());
    const agent = node.start(shell, document, { preflight: line('block'), files: files() });
    expect((await agent.reaches('blocked')).reason).toContain(`names the issuer "${named}"`);
    expect(node.onDisk()).toBe(first);
    keys = `${url}/nowhere`;
    named = url;
    await waitUntil('the keys are missed', () => agent.probe().text.includes('404'), 15_000);
    keys = `${url}/keys`;
    await agent.reaches('proven', 30_000);
  });

  test('a hold that comes while the issuers are asked is respected', async () => {
    const hold = join(node.store, 'hold');
    onAsked = () => {
      mkdirSync(node.store, { recursive: true });
      writeFileSync(hold, '');
    };
    const document = makeIssuerDocument(url, pem());
    const agent = node.start(shell, document, { preflight: line('block'), files: files() });
    await agent.reaches('held');
    expect(node.onDisk()).toBe(first);
    onAsked = () => {};
    rmSync(hold);
    await agent.reaches('proven', 25_000);
    expect(agent.transitions()[0]).toMatchObject({ to: 'held' });
  });

  test('an authority that did not sign the issuer blocks the write', async () => {
    const other = readFileSync(makeAuthority(directory, 'other-ca').certificate, 'utf8');
    const document = makeIssuerDocument(url, other);
    const agent = node.start(shell, document, { preflight: line('block'), files: { [caName]: other } });
    expect((await agent.reaches('blocked')).reason).toContain('certificate');
    expect(node.onDisk()).toBe(first);
  });

  test('an API server that goes away while nothing is proven finds the last good bytes', async () => {
    const document = makeIssuerDocument(dead, pem());
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
