import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';
import { applyObjects } from './apply-objects.ts';
import { writeTar } from './control-plane/write-tar.ts';
import { findFreePort } from './find-free-port.ts';
import { findPart } from './find-part.ts';
import type { ApiServer } from './start-api-server.ts';
import { startProcess } from './start-process.ts';
import { waitUntil } from './wait-until.ts';

/** A real kustomize-controller beside an API server that is no lab, with one source that the test plays. */
export interface KustomizeController {
  log(): string;
  /** The state of a Kustomization's Ready condition. */
  look(namespace: string, name: string): Promise<{ status: string; reason: string; message: string }>;
  stop(): Promise<void>;
}

/**
 * Installs Flux's definitions in `server`, makes a GitRepository called `fleet` in flux-system whose artifact is
 * `files`, and starts the controller with object-level workload identity.
 *
 * @param directory for the controller's log
 */
export async function startKustomizeController(
  server: ApiServer,
  files: Readonly<Record<string, string>>,
  directory: string,
): Promise<KustomizeController> {
  const namespace = 'flux-system';
  const definitions = findPart('flux-crds')!;
  const texts = readdirSync(definitions).map((name) => readFileSync(join(definitions, name), 'utf8'));
  const objects = texts.flatMap((text) =>
    parseAllDocuments(text).map((document) => document.toJS() as KubernetesObject),
  );
  await applyObjects(server, objects);
  const kinds = ['kustomize.toolkit.fluxcd.io/v1', 'source.toolkit.fluxcd.io/v1'];
  await waitUntil("Flux's kinds are served", async () => {
    const answers = await Promise.all(kinds.map((group) => server.request('GET', `/apis/${group}`)));
    return answers.every(({ status, text }) => status === 200 && /kustomizations|gitrepositories/.test(text));
  });

  const entries = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
  const archive = gzipSync(writeTar(entries));
  const source = createServer((_, response) => response.end(archive));
  await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve));
  const { port } = source.address() as { port: number };
  await applyObjects(server, [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    {
      apiVersion: kinds[1]!,
      kind: 'GitRepository',
      metadata: { name: 'fleet', namespace },
      spec: { url: 'https://git.example.com/fleet', interval: '1h' },
    },
  ]);
  const now = new Date().toISOString().replace(/\.\d+/, '');
  const revision = `main@sha1:${createHash('sha1').update(archive).digest('hex')}`;
  const artifact = {
    ...{ digest: `sha256:${createHash('sha256').update(archive).digest('hex')}`, lastUpdateTime: now },
    ...{ path: 'fleet.tar.gz', revision, size: archive.length, url: `http://127.0.0.1:${port}/fleet.tar.gz` },
  };
  const ready = { type: 'Ready', status: 'True', reason: 'Succeeded', message: revision };
  const answer = await server.request(
    'PATCH',
    `/apis/${kinds[1]}/namespaces/${namespace}/gitrepositories/fleet/status`,
    {
      contentType: 'application/merge-patch+json',
      body: {
        status: { artifact, conditions: [{ ...ready, lastTransitionTime: now }], observedGeneration: 1 },
      },
    },
  );
  if (answer.status !== 200) throw new Error(answer.text);

  const flags = [
    `--metrics-addr=127.0.0.1:${await findFreePort()}`,
    `--health-addr=127.0.0.1:${await findFreePort()}`,
    '--requeue-dependency=1s',
    '--feature-gates=ObjectLevelWorkloadIdentity=true',
  ];
  const env = { ...process.env, KUBECONFIG: server.kubeconfig, RUNTIME_NAMESPACE: namespace };
  const child = startProcess(
    findPart('kustomize-controller')!,
    flags,
    join(directory, 'kustomize-controller.log'),
    env,
  );
  return {
    log: child.log,
    look: async (inNamespace, name) => {
      const path = `/apis/${kinds[0]}/namespaces/${inNamespace}/kustomizations/${name}`;
      const { status } = JSON.parse((await server.request('GET', path)).text) as {
        status?: { conditions?: { type: string; status: string; reason: string; message: string }[] };
      };
      const found = status?.conditions?.find(({ type }) => type === 'Ready');
      return found ?? { status: 'Unknown', reason: '', message: '' };
    },
    stop: async () => {
      await child.stop();
      await new Promise<void>((resolve) => source.close(() => resolve()));
    },
  };
}
