import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentHash } from '../../../generators/annotations.ts';
import { generateCluster } from '../../../generators/generate-cluster.ts';
import { applyObjects } from '../../lab/apply-objects.ts';
import { findPart } from '../../lab/find-part.ts';
import type { ApiServer } from '../../lab/start-api-server.ts';
import { type Fleet, startFleet } from '../../lab/start-fleet.ts';
import { type KustomizeController, startKustomizeController } from '../../lab/start-kustomize-controller.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { compileFiles } from '../../model/access/compile-files.ts';
import { fleetFiles } from '../../model/link/fleet-files.ts';

const parts = ['kube-apiserver', 'etcd', 'kustomize-controller', 'flux-crds'];
const missing = parts.filter((name) => findPart(name) === undefined);
if (missing.length > 0)
  console.warn(
    `SKIPPED: Flux applies to no other cluster (TRUSTPLANE_PARTS_BIN has no ${missing.join(', ')})`,
  );

const map = (namespace: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: from-infra, namespace: ${namespace}}\n`;
const source = {
  'clusters/worker-1/namespaces/shop.yaml':
    'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {from: infra}}\n',
  'shop/map.yaml': map('shop'),
  'beyond/map.yaml': map('default'),
};

/** What is rendered for the two, where infra's issuer and the worker's API server are as given. */
function render({ discovery }: Fleet, worker?: ApiServer) {
  const files: Record<string, string> = { ...fleetFiles };
  for (const path of ['tokens/applier.yaml', 'clusters/worker-2.yaml']) delete files[path];
  const edit = (path: string, from: string, to: string) => {
    if (!files[path]!.includes(from)) throw new Error(`${path} does not contain ${from}`);
    files[path] = files[path]!.replace(from, to);
  };
  files['ca/login.pem'] = discovery.authorityPem;
  edit('clusters/infra.yaml', 'https://issuer.infra.example.com', discovery.url);
  edit('clusters/infra.yaml', '../ca/login.pem', '../ca/login.pem, internal: true');
  edit('trusts/infra.yaml', '  clusters: {}', '  clusters: {}\n  createNamespaces: true');
  edit(
    'trusts/infra.yaml',
    'dependsOn: [namespaces]}',
    'dependsOn: [namespaces]}\n        - {name: beyond, sourceRef: {kind: GitRepository, name: fleet}, path: ./beyond}',
  );
  if (worker !== undefined) {
    edit('clusters/worker-1.yaml', 'https://worker-1.example.com:6443', worker.url);
    edit('clusters/worker-1.yaml', '../ca/login.pem', '../ca/worker.pem');
    files['ca/worker.pem'] = worker.certificates.authorityPem;
  }
  const [infra, trusting] = compileFiles(files).clusters.map((each) => generateCluster(each, 'by-us'));
  const holder = trusting!.authentication.find(({ metadata }) => metadata.annotations?.[documentHash])!;
  const document = Object.values(holder.data as Record<string, string>).find((text) =>
    text.includes('kind: AuthenticationConfiguration'),
  )!;
  return { document, access: trusting!.access, remote: infra!.access };
}

describe.skipIf(missing.length > 0)('Flux of infra, with what is rendered', () => {
  const directory = mkdtempSync(join(tmpdir(), 'trustplane-flux-'));
  let fleet: Fleet;
  let worker: ApiServer;
  let flux: KustomizeController | undefined;
  const becomes = (name: string, status: string) => {
    let last = '';
    return waitUntil(
      () => `${name} is ${status}: ${last}\n${flux!.log().slice(-3000)}`,
      async () => {
        const state = await flux!.look('flux-system', name);
        last = JSON.stringify(state);
        return state.status === status && state.reason !== 'DependencyNotReady' ? state : undefined;
      },
      90_000,
      200,
    );
  };

  beforeAll(async () => {
    fleet = await startFleet();
    worker = await fleet.startWorker(render(fleet).document);
    const { access, remote } = render(fleet, worker);
    // In the order in which they are rendered: the Namespaces come before the bindings in them.
    await applyObjects(
      worker,
      access.filter(({ metadata }) => metadata.namespace !== 'linkerd'),
    );
    const token = await fleet.requestToken('flux-system', 'worker-applier', ['worker-1']);
    await waitUntil(
      'infra is known',
      async () => (await worker.request('GET', '/version', { token })).status === 200,
      60_000,
      200,
    );
    flux = await startKustomizeController(fleet.infra, source, directory);
    await applyObjects(fleet.infra, remote);
  });
  afterAll(async () => {
    await flux?.stop();
    await fleet?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('makes the namespaces and then what is in them, with no credential stored anywhere', async () => {
    await becomes('worker-1-namespaces', 'True');
    await becomes('worker-1-shop', 'True');
    const applied = await worker.request('GET', '/api/v1/namespaces/shop/configmaps/from-infra');
    expect(applied.status).toBe(200);
    expect((await worker.request('GET', '/api/v1/namespaces/shop')).text).toContain('"from":"infra"');
    // It went to the worker, and not to infra itself.
    expect((await fleet.infra.request('GET', '/api/v1/namespaces/shop')).status).toBe(404);
    const { items } = JSON.parse((await fleet.infra.request('GET', '/api/v1/secrets')).text) as {
      items: unknown[];
    };
    expect(items).toEqual([]);
  });

  it('is refused where the trust does not reach, and says as whom', async () => {
    const { message } = await becomes('worker-1-beyond', 'False');
    expect(message).toContain('infra:system:serviceaccount:flux-system:worker-applier');
    expect(message).toMatch(/forbidden|cannot/i);
  });
});
