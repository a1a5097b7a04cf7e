import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTargets } from '../../../commands/read-targets.ts';
import { buildMachineFile } from '../../../generators/machine/build-machine-file.ts';
import { repositoryWorld } from '../../environments/repository-world.ts';
import { findPart } from '../../lab/find-part.ts';
import { type ApiServer, startApiServer } from '../../lab/start-api-server.ts';
import { type Etcd, startEtcd } from '../../lab/start-etcd.ts';

const missing = ['etcd', 'kube-apiserver', 'talos-config'].filter((name) => !findPart(name));
if (missing.length > 0)
  console.warn(`SKIPPED: no API server is probed as the kubelet does it: no ${missing.join(', ')}`);

const rack = readTargets('environments/machines', repositoryWorld).targets.find(
  ({ name }) => name === 'rack-1',
)!;
const file = buildMachineFile(rack.compiled)!.text;

/** What a GET without credentials is answered with, as the kubelet probes. */
function probe(server: ApiServer, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, path, rejectUnauthorized: false, agent: false };
    request(options, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe.skipIf(missing.length > 0)('an API server with the file that Talos makes', () => {
  let etcd: Etcd;
  const folder = mkdtempSync(join(tmpdir(), 'trustplane-probes-'));
  beforeAll(async () => {
    etcd = await startEtcd();
  });
  afterAll(async () => {
    await etcd?.stop();
    rmSync(folder, { recursive: true });
  });

  it.each([
    { of: 'as it is rendered', text: file, livez: 200, readyz: 200, version: 401 },
    // What the rule anonymous-probes refuses, and what anonymous-platform does.
    {
      of: 'without /readyz',
      text: file.replace('    - path: /readyz\n', ''),
      livez: 200,
      readyz: 401,
      version: 401,
    },
    {
      of: 'without the block',
      text: file.replace(/ {2}anonymous:\n(?: {4}.*\n)+/, ''),
      ...{ livez: 200, readyz: 200, version: 200 },
    },
  ])('answers probes without credentials: $of', async ({ text, of: _, ...expected }) => {
    const path = join(folder, 'authentication.yaml');
    writeFileSync(path, execFileSync(findPart('talos-config')!, { input: text }));
    const server = await startApiServer({
      etcdUrl: etcd.url,
      authenticationConfig: path,
      serviceAccountIssuer: 'https://rack-1.example.com:6443',
      flags: [`--etcd-prefix=/${Object.values(expected).join('-')}`],
    });
    try {
      const answers = {
        livez: await probe(server, '/livez'),
        readyz: await probe(server, '/readyz'),
        version: await probe(server, '/version'),
      };
      expect(answers).toEqual(expected);
    } finally {
      await server.stop();
    }
  });
});
