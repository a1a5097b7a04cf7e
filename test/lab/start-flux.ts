import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Service, startService } from './control-plane/start-service.ts';
import { writeTar } from './control-plane/write-tar.ts';
import { findPart } from './find-part.ts';
import { slowness } from './slowness.ts';
import type { ControlPlane } from './start-control-plane.ts';

/** What a Kustomization says of itself. */
export interface KustomizationState {
  readonly ready: boolean;
  readonly reason: string;
  readonly message: string;
  /** The revision that was applied and is healthy. */
  readonly revision: string | undefined;
}

/** A real kustomize-controller whose source the lab plays: it can be built from its module, source-controller cannot. */
export interface Flux {
  readonly controller: Service;
  /** Makes the GitRepository's artifact these files, as source-controller does after a push; returns the revision. */
  publish(files: Readonly<Record<string, string>>): Promise<string>;
  look(kustomization: string): Promise<KustomizationState>;
}

const namespace = 'flux-system';
const address = '10.99.2.1:80';

/**
 * Installs the definitions, applies `objects` (a GitRepository called `trustplane` and its Kustomizations, as files) and
 * starts the controller with the gate that the examples set.
 */
export async function startFlux(lab: ControlPlane, objects: readonly string[]): Promise<Flux> {
  const definitions = findPart('flux-crds')!;
  for (const name of readdirSync(definitions)) {
    await lab.kubectl('apply', '--server-side', '-f', join(definitions, name));
  }
  await lab.kubectl('wait', '--for=condition=Established', `--timeout=${30 * slowness}s`, 'crd', '--all');
  await lab.kubectl('create', 'namespace', namespace);
  for (const path of objects) await lab.kubectl('apply', '--server-side', '-f', path);

  const archives = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const archive = archives.get(request.url ?? '');
    response.writeHead(archive ? 200 : 404, { 'content-type': 'application/gzip' });
    response.end(archive);
  });
  server.unref();
  const socket = join(lab.directory, 'artifacts.sock');
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  await lab.forwarder.letOut(address, socket);

  const flags = [
    ...['--metrics-addr=127.0.0.1:18080', '--health-addr=127.0.0.1:19440', '--requeue-dependency=1s'],
    ...['--no-remote-bases', '--feature-gates=CancelHealthCheckOnNewRevision=true'],
  ];
  const env = {
    ...process.env,
    ...{ KUBECONFIG: join(lab.directory, 'inside.kubeconfig'), RUNTIME_NAMESPACE: namespace },
  };
  const launch = () =>
    lab.namespaces.start('kustomize-controller', findPart('kustomize-controller')!, flags, env);
  const controller = await startService('kustomize-controller', launch, async () => true);
  const [{ apiServer }] = lab.nodes as [ControlPlane['nodes'][0]];
  return {
    controller,
    publish: async (files) => {
      const entries = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
      const archive = gzipSync(writeTar(entries));
      const digest = createHash('sha256').update(archive).digest('hex');
      archives.set(`/${digest}.tar.gz`, archive);
      const revision = `main@sha1:${createHash('sha1').update(archive).digest('hex')}`;
      const now = new Date().toISOString().replace(/\.\d+/, '');
      const artifact = {
        ...{ digest: `sha256:${digest}`, lastUpdateTime: now, path: `${digest}.tar.gz`, revision },
        ...{ size: archive.length, url: `http://${address}/${digest}.tar.gz` },
      };
      const ready = {
        ...{ type: 'Ready', status: 'True', reason: 'Succeeded', message: `stored ${revision}` },
        lastTransitionTime: now,
      };
      const path = `/apis/source.toolkit.fluxcd.io/v1/namespaces/${namespace}/gitrepositories/trustplane/status`;
      const answer = await apiServer.request('PATCH', path, {
        contentType: 'application/merge-patch+json',
        body: { status: { artifact, conditions: [ready], observedGeneration: 1 } },
      });
      if (answer.status !== 200) throw new Error(answer.text);
      return revision;
    },
    look: async (name) => {
      const path = `/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/${namespace}/kustomizations/${name}`;
      const { status = {} } = JSON.parse((await apiServer.request('GET', path)).text);
      const condition =
        (status.conditions ?? []).find(({ type }: { type: string }) => type === 'Ready') ?? {};
      return {
        ready: condition.status === 'True',
        ...{ reason: condition.reason ?? '', message: condition.message ?? '' },
        revision: status.lastAppliedRevision,
      };
    },
  };
}
