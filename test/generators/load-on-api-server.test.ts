import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KubeConfig, KubernetesObjectApi, PatchStrategy } from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NewFilesTree } from '../../commands/files/new-files-tree.ts';
import { readTargets } from '../../commands/read-targets.ts';
import { documentHash } from '../../generators/annotations.ts';
import { generateCluster } from '../../generators/generate-cluster.ts';
import { generateDelivery } from '../../generators/generate-delivery.ts';
import { listObjects } from '../../generators/list-objects.ts';
import { buildMachineFile } from '../../generators/machine/build-machine-file.ts';
import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { resolveFindings } from '../../model/diagnostics/resolve-findings.ts';
import { exampleEnvironments } from '../environments/example-environments.ts';
import { repositoryWorld } from '../environments/repository-world.ts';
import { applyObjects } from '../lab/apply-objects.ts';
import { findPart } from '../lab/find-part.ts';
import { type ApiServer, startApiServer } from '../lab/start-api-server.ts';
import { type Etcd, startEtcd } from '../lab/start-etcd.ts';
import { compileFiles } from '../model/access/compile-files.ts';
import { installDefinitions } from './install-definitions.ts';
import { wholeFleet } from './whole-fleet.ts';

const parts = ['kube-apiserver', 'etcd', 'flux-crds', 'k0rdent-config', 'talos-config'];
const missing = parts.filter((name) => findPart(name) === undefined);
if (missing.length > 0)
  console.warn(
    `SKIPPED: nothing is applied to a real API server, because TRUSTPLANE_PARTS_BIN has no ${missing.join(', ')}`,
  );

/** What `render --without issuer/operators` writes into an environment. */
const emergency = {
  path: 'environments/production/emergencies/issuer-operators.yaml',
  text: 'apiVersion: trustplane.dev/v1alpha1\nkind: Emergency\nmetadata: {name: now}\nspec: {without: {kind: Issuer, name: operators}, since: 2026-11-21}\n',
};
const all = [
  ...exampleEnvironments.flatMap(({ name, folder }) =>
    readTargets(folder, repositoryWorld).targets.map((target) => ({ ...target, environment: name })),
  ),
  ...readTargets(
    'environments/production',
    repositoryWorld,
    (tree) => new NewFilesTree(new Map([[emergency.path, emergency.text]]), tree),
  ).targets.map((target) => ({ ...target, environment: 'production without operators' })),
];
const targets = all.map(({ name, environment, compiled }) => ({
  title: `${environment}/${name}`,
  objects: listObjects(generateCluster(compiled, 'by-us')),
}));
const full = compileFiles(wholeFleet);
const whole = full.clusters.map((compiled) => ({
  title: `an environment with all fields: ${compiled.cluster.name}`,
  objects: listObjects(generateCluster(compiled, 'by-us')),
}));
/** Each cluster with its document as the API servers get it, however that is, and the hash that we say it has. */
const delivered = all.filter(readsDocument).map(({ environment, compiled }) => ({
  title: `${environment}/${compiled.cluster.name}`,
  ...readDelivery(compiled),
  issuers: compiled.cluster.document.spec.serviceAccountIssuers,
}));

describe.skipIf(missing.length > 0)('a real API server', () => {
  let etcd: Etcd;
  beforeAll(async () => {
    etcd = await startEtcd();
  });
  afterAll(() => etcd?.stop());

  describe('as the one that objects are applied to', () => {
    let server: ApiServer;
    let client: KubernetesObjectApi;
    beforeAll(async () => {
      server = await startApiServer({ etcdUrl: etcd.url });
      const config = new KubeConfig();
      config.loadFromFile(server.kubeconfig);
      client = KubernetesObjectApi.makeApiClient(config);
      await installDefinitions(server);
    });
    afterAll(() => server?.stop());

    const apply = (object: KubernetesObject) =>
      client.patch(
        structuredClone(object) as Parameters<typeof client.patch>[0],
        undefined,
        undefined,
        'trustplane-test',
        true,
        PatchStrategy.ServerSideApply,
      );

    it.each([...targets, ...whole])(
      'accepts every object of $title, with strict fields',
      async ({ objects }) => {
        const namespaces = new Set(objects.map(({ metadata }) => metadata.namespace));
        const made = [...namespaces].flatMap((name): KubernetesObject[] =>
          name === undefined ? [] : [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }],
        );
        await applyObjects(server, [...made, ...objects]);
      },
    );

    it('is shown every kind that is rendered, and of the environment with all fields nothing is left out', () => {
      const errors = resolveFindings(full.findings, false).filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
      const kinds = [...targets, ...whole].flatMap(({ objects }) => objects.map(({ kind }) => kind));
      expect([...new Set(kinds)].sort()).toEqual([
        'AccessManagement',
        'ClusterAuthentication',
        'ClusterRole',
        'ClusterRoleBinding',
        'ConfigMap',
        'DaemonSet',
        'FlowSchema',
        'K0sControlPlane',
        'K0smotronControlPlane',
        'Kustomization',
        'Namespace',
        'OpenIDConnect',
        'RoleBinding',
        'Secret',
        'ServiceAccount',
        'Shoot',
      ]);
    });

    it('would refuse a Kustomization with a field that Flux does not have', async () => {
      const rendered = whole.flatMap(({ objects }) => objects);
      const { spec, ...kustomization } = rendered.find(({ kind }) => kind === 'Kustomization')!;
      const mistaken = { ...kustomization, spec: { ...(spec as object), kubeconfig: {} } };
      await expect(applyObjects(server, [mistaken])).rejects.toThrow(
        '.spec.kubeconfig: field not declared in schema',
      );
    });

    it('leaves the fields of others in a control plane alone', async () => {
      const wiring = targets
        .flatMap(({ objects }) => objects)
        .find(({ kind }) => kind === 'K0smotronControlPlane')!;
      const { name, namespace } = wiring.metadata;
      await apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace! } });
      const path = `/apis/${wiring.apiVersion}/namespaces/${namespace}/k0smotroncontrolplanes/${name}`;
      const { apiVersion, kind } = wiring;
      const theirs = { k0sConfig: { spec: { api: { sans: ['a.example.com'], extraArgs: { v: '2' } } } } };
      await server.request('PATCH', `${path}?fieldManager=theirs&force=true`, {
        body: JSON.stringify({ apiVersion, kind, metadata: { name, namespace }, spec: theirs }),
        contentType: 'application/apply-patch+yaml',
      });
      await apply(wiring);
      const { text } = await server.request('GET', path);
      const { spec } = JSON.parse(text) as { spec: { k0sConfig: { spec: { api: object } } } };
      expect(spec).toMatchObject(wiring.spec as object);
      expect(spec).toMatchObject(theirs);
      const mistaken = { ...wiring, spec: { ...(wiring.spec as object), mount: [] } };
      const strict = await server.request(
        'PATCH',
        `${path}?fieldManager=strict&force=true&fieldValidation=Strict`,
        {
          body: JSON.stringify(mistaken),
          contentType: 'application/apply-patch+yaml',
        },
      );
      expect(strict.text).toContain('.spec.mount: field not declared in schema');
    });

    it('refuses to change an immutable ConfigMap, so that a name always means the same bytes', async () => {
      const configMap = targets
        .flatMap(({ objects }) => objects)
        .find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.annotations?.[documentHash])!;
      await expect(apply({ ...configMap, data: { changed: 'yes' } })).rejects.toThrow(/immutable/);
    });
  });

  describe('as the one that reads the document', () => {
    it.each(delivered)(
      'loads the document of $title and names its hash',
      async ({ document, hash, issuers }) => {
        const folder = mkdtempSync(join(tmpdir(), 'trustplane-document-'));
        const path = join(folder, 'authentication.yaml');
        writeFileSync(path, document());
        let server: ApiServer | undefined;
        try {
          server = await startApiServer({
            etcdUrl: etcd.url,
            authenticationConfig: path,
            serviceAccountIssuer: issuers[0]!,
            // One after the other, so that only the first has to fill it.
            flags: ['--etcd-prefix=/readers'],
          });
          expect(await server.loadedHash()).toBe(hash);
        } finally {
          await server?.stop();
          rmSync(folder, { recursive: true });
        }
      },
    );
  });
});

/** Whether the API servers of the cluster read a document; a webhook may be asked instead. */
function readsDocument({ compiled }: (typeof all)[number]): boolean {
  return compiled.cluster.document.spec.delivery.type !== 'OpenIDConnect';
}

function readDelivery(compiled: CompiledCluster): { document(): string; hash: string } {
  const machine = buildMachineFile(compiled);
  if (machine !== undefined) {
    const { text: input, sha256: hash } = machine;
    const isWrapped = input.includes('kind: KubeAuthenticationConfig\n');
    const document = () =>
      isWrapped ? execFileSync(findPart('talos-config')!, { input }).toString() : input;
    return { document, hash };
  }
  const holder = generateDelivery(compiled, 'by-us').authentication.find(
    ({ metadata }) => metadata.annotations?.[documentHash] !== undefined,
  )!;
  return { document: () => readDocument(holder), hash: holder.metadata.annotations![documentHash]! };
}

/** The document as it stands in the object, or as k0rdent's controller makes it of the object. */
function readDocument({ kind, spec, data = {} }: KubernetesObject): string {
  if (kind === 'ClusterAuthentication') {
    const input = `${JSON.stringify((spec as { authenticationConfiguration: unknown }).authenticationConfiguration)}\n`;
    const answer = execFileSync(findPart('k0rdent-config')!, { input }).toString();
    return (JSON.parse(answer) as { config: string }).config;
  }
  const texts = data as Record<string, string>;
  if (kind === 'Secret') return Buffer.from(texts.config!, 'base64').toString();
  return Object.values(texts).find((text) => text.includes('kind: AuthenticationConfiguration'))!;
}
