import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeCertificate } from '../../../commands/demo/make-certificate.ts';
import {
  type DemoServer,
  type FileEvent,
  startDemoServer,
} from '../../../commands/demo/start-demo-server.ts';
import { findPart } from '../../lab/find-part.ts';
import { type ApiServer, startApiServer } from '../../lab/start-api-server.ts';
import { type Etcd, startEtcd } from '../../lab/start-etcd.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { makeDocument, makeInvalidDocument } from '../../templates/agent/make-document.ts';

const issuer = 'https://kubernetes.default.svc';
const validation = { minor: 36, disallowedIssuers: [issuer], egressSelectorTypes: [] };
const certificate = makeCertificate(['localhost']);
const token = 'the-token';
const missing = ['etcd', 'kube-apiserver'].filter((name) => !findPart(name));
if (missing.length > 0)
  console.warn(`SKIPPED: the demo's server is not compared with kube-apiserver: no ${missing.join(', ')}`);

function ask(port: number, path: string, bearer?: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        ...{ host: 'localhost', port, path, agent: false, ca: certificate.certificate },
        headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
      },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/** What the agent reads from the metrics. */
function readMetrics(text: string) {
  const count = (status: string) =>
    Number(new RegExp(`automatic_reloads_total\\{.*status="${status}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
  const hash = /last_config_info\{(?:.*,)?hash="sha256:([0-9a-f]{64})"\} 1/.exec(text)?.[1];
  return { hash, success: count('success'), failure: count('failure') };
}

describe('the demo’s server', () => {
  let folder: string;
  let file: string;
  let events: FileEvent[];
  let server: DemoServer;
  const start = () =>
    startDemoServer({ file, certificate, token, validation, onFile: (event) => events.push(event) });
  const install = (text: string, path = file) => {
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trustplane-server-'));
    file = join(folder, 'authentication.yaml');
    events = [];
    install(makeDocument());
    server = await start();
  });
  afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('gives its metrics to nobody without the token, and its health to everybody', async () => {
    expect((await ask(server.port, '/metrics')).status).toBe(401);
    expect((await ask(server.port, '/metrics', 'another')).status).toBe(401);
    expect((await ask(server.port, '/metrics', token)).status).toBe(200);
    expect(await ask(server.port, '/readyz')).toEqual({ status: 200, text: 'ok' });
    expect((await ask(server.port, '/api', token)).status).toBe(404);
  });

  it('does not start with a file that an API server refuses', async () => {
    install(makeInvalidDocument());
    await expect(start()).rejects.toThrow('URL scheme must be https');
  });

  it('says when it saw a file, and what became of it', async () => {
    install(makeInvalidDocument());
    const refused = await waitUntil('it is refused', () => events.find(({ kind }) => kind === 'refused'));
    expect(refused.reason).toContain(
      'jwt[0].issuer.url: Invalid value: "http://not-https": URL scheme must be https',
    );
    expect(events.map(({ kind }) => kind)).toEqual(['seen', 'refused']);
    install(makeDocument());
    const loaded = await waitUntil('it is loaded', () => events.find(({ kind }) => kind === 'loaded'));
    expect(readMetrics((await ask(server.port, '/metrics', token)).text)).toEqual({
      ...{ hash: loaded.hash, success: 1, failure: 1 },
    });
  });

  describe.skipIf(missing.length > 0)('beside kube-apiserver', () => {
    let etcd: Etcd;
    let real: ApiServer;
    let realFile: string;

    beforeAll(async () => {
      const directory = mkdtempSync(join(tmpdir(), 'trustplane-real-'));
      realFile = join(directory, 'authentication.yaml');
      writeFileSync(realFile, makeDocument());
      etcd = await startEtcd();
      real = await startApiServer({ etcdUrl: etcd.url, authenticationConfig: realFile });
    });
    afterAll(async () => {
      await real?.stop();
      await etcd?.stop();
      rmSync(join(realFile, '..'), { recursive: true });
    });

    it('counts, hashes and refuses the same', async () => {
      const refused = makeInvalidDocument();
      const texts = [
        makeDocument(),
        refused,
        makeDocument(
          `[{issuer: {url: ${issuer}, audiences: [a]}, claimMappings: {username: {claim: sub, prefix: a}}}]`,
        ),
        makeDocument().replace('jwt:', 'jwts:'),
        `${makeDocument()}anonymous: {enabled: false}\n`,
        'jwt: [',
        '',
        refused,
        makeDocument(),
      ];
      // Both have read the same first file, by bytes of their own.
      const before = readMetrics(await real.metrics());
      for (const [index, text] of texts.entries()) {
        const events = index + 1 + before.success + before.failure;
        install(text, realFile);
        install(text);
        const ours = await waitUntil(`the demo's server has looked at text ${index}`, async () => {
          const now = readMetrics((await ask(server.port, '/metrics', token)).text);
          return now.success + now.failure >= index + 1 ? now : undefined;
        });
        let theirs = before;
        // It counts first and tells the new hash a moment later.
        await waitUntil(
          () => `kube-apiserver has ${ours.hash} after text ${index}: ${JSON.stringify(theirs)}`,
          async () => {
            theirs = readMetrics(await real.metrics());
            return theirs.success + theirs.failure >= events && theirs.hash === ours.hash;
          },
        );
        expect({
          success: theirs.success - before.success,
          failure: theirs.failure - before.failure,
        }).toEqual({ success: ours.success, failure: ours.failure });
      }
      for (const { reason } of events)
        if (reason !== undefined) expect(real.log()).toContain(JSON.stringify(reason).slice(1, -1));
    });
  });
});
