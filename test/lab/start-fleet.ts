import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Discovery, serveDiscovery } from './serve-discovery.ts';
import { type ApiServer, startApiServer } from './start-api-server.ts';
import { type Etcd, startEtcd } from './start-etcd.ts';
import { waitUntil } from './wait-until.ts';

/** Two API servers with nothing in common but that one may trust the other's service accounts. */
export interface Fleet {
  readonly discovery: Discovery;
  /** The one that issues tokens. */
  readonly infra: ApiServer;
  /** Starts the one that trusts them, with its first document. */
  startWorker(document: string): Promise<ApiServer>;
  /** Replaces the worker's document as an agent does, and waits until the worker has loaded it. */
  load(document: string, hash: string): Promise<void>;
  /** A real token of a service account of infra, made by TokenRequest. The account is created if need be. */
  requestToken(namespace: string, name: string, audiences: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Starts etcd and the API server "infra", whose discovery document is served under another certificate. */
export async function startFleet(): Promise<Fleet> {
  const directory = mkdtempSync(join(tmpdir(), 'trustplane-fleet-'));
  const path = join(directory, 'authentication.yaml');
  const started: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const each of started.reverse()) await each.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const etcd: Etcd = await startEtcd();
    started.push(etcd);
    const discovery = await serveDiscovery(directory);
    started.push(discovery);
    const infra = await startApiServer({
      etcdUrl: etcd.url,
      serviceAccountIssuer: discovery.url,
      flags: ['--etcd-prefix=/infra', `--service-account-jwks-uri=${discovery.keysUrl}`],
    });
    started.push(infra);
    discovery.publish(infra);
    let worker: ApiServer | undefined;
    return {
      discovery,
      infra,
      startWorker: async (document) => {
        writeFileSync(path, document);
        worker = await startApiServer({
          etcdUrl: etcd.url,
          authenticationConfig: path,
          flags: ['--etcd-prefix=/worker'],
        });
        started.push(worker);
        return worker;
      },
      load: async (document, hash) => {
        writeFileSync(`${path}.new`, document);
        renameSync(`${path}.new`, path);
        await waitUntil(
          'the worker has loaded the document',
          async () => (await worker!.loadedHash()) === hash,
          90_000,
          200,
        );
      },
      requestToken: async (namespace, name, audiences) => {
        const base = `/api/v1/namespaces/${namespace}/serviceaccounts`;
        await create(infra, '/api/v1/namespaces', { metadata: { name: namespace } });
        await create(infra, base, { metadata: { name } });
        const body = {
          apiVersion: 'authentication.k8s.io/v1',
          kind: 'TokenRequest',
          spec: { audiences, expirationSeconds: 3600 },
        };
        const { status, text } = await infra.request('POST', `${base}/${name}/token`, { body });
        if (status !== 201) throw new Error(text);
        return (JSON.parse(text) as { status: { token: string } }).status.token;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Creates an object unless it is there. */
async function create(server: ApiServer, path: string, body: object): Promise<void> {
  const { status, text } = await server.request('POST', path, { body });
  if (status !== 201 && status !== 409) throw new Error(text);
}
