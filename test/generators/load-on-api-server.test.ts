import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KubeConfig, KubernetesObjectApi, PatchStrategy } from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTargets } from '../../commands/read-targets.ts';
import { type GeneratedCluster, generateCluster } from '../../generators/generate-cluster.ts';
import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';
import { exampleEnvironments } from '../environments/example-environments.ts';
import { repositoryWorld } from '../environments/repository-world.ts';
import { findPart } from '../lab/find-part.ts';
import { type ApiServer, startApiServer } from '../lab/start-api-server.ts';
import { type Etcd, startEtcd } from '../lab/start-etcd.ts';

const available = findPart('kube-apiserver') !== undefined && findPart('etcd') !== undefined;
if (!available) {
  console.warn(
    'SKIPPED: nothing is applied to a real API server, because TRUSTPLANE_PARTS_BIN has no kube-apiserver or etcd',
  );
}

const targets = exampleEnvironments.flatMap(({ name, folder }) =>
  readTargets(folder, repositoryWorld).targets.map((target) => ({
    title: `${name}/${target.name}`,
    generated: generateCluster(target.compiled, 'by-us'),
    issuers: target.compiled.cluster.document.spec.serviceAccountIssuers,
  })),
);

describe.skipIf(!available)('a real API server', () => {
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

    it.each(targets)('accepts every object of $title, with strict fields', async ({ generated }) => {
      const objects = [...generated.authentication, ...generated.access];
      for (const name of new Set(objects.map(({ metadata }) => metadata.namespace))) {
        if (name !== undefined) await apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
      }
      for (const object of objects) {
        const accepted = await apply(object);
        expect(accepted.metadata?.name).toBe(object.metadata.name);
        const plural = `${object.kind.toLowerCase()}s`.replace('policys', 'policies');
        const group = object.apiVersion.includes('/')
          ? `/apis/${object.apiVersion}`
          : `/api/${object.apiVersion}`;
        const scope =
          object.metadata.namespace === undefined ? '' : `/namespaces/${object.metadata.namespace}`;
        // The client library has no strict field validation, so the same object is dry-run once more with it.
        const strict = await server.request(
          'PATCH',
          `${group}${scope}/${plural}/${object.metadata.name}?fieldManager=strict&force=true&dryRun=All&fieldValidation=Strict`,
          { body: JSON.stringify(object), contentType: 'application/apply-patch+yaml' },
        );
        expect(strict.text).toContain(`"kind":"${object.kind}"`);
        expect(strict.status).toBe(200);
      }
    });

    it('refuses to change an immutable ConfigMap, so that a name always means the same bytes', async () => {
      const configMap = targets[0]!.generated.authentication.find(({ kind }) => kind === 'ConfigMap')!;
      await expect(apply({ ...configMap, data: { changed: 'yes' } })).rejects.toThrow(/immutable/);
    });
  });

  describe('as the one that reads the document', () => {
    it.each(targets)(
      'loads the document of $title and names its hash',
      async ({ title, generated, issuers }) => {
        const folder = mkdtempSync(join(tmpdir(), 'trustplane-document-'));
        const path = join(folder, 'authentication.yaml');
        writeFileSync(path, documentOf(generated));
        let server: ApiServer | undefined;
        try {
          server = await startApiServer({
            etcdUrl: etcd.url,
            authenticationConfig: path,
            serviceAccountIssuer: issuers[0]!,
            flags: [`--etcd-prefix=/${title}`],
          });
          const annotated = generated.authentication
            .map(({ metadata }) => metadata.annotations?.['trustplane.dev/sha256'])
            .find((hash) => hash !== undefined);
          expect(await server.loadedHash()).toBe(annotated);
        } finally {
          await server?.stop();
          rmSync(folder, { recursive: true });
        }
      },
    );
  });
});

/** The document as it stands in the ConfigMap, not as the generator remembers it. */
function documentOf(generated: GeneratedCluster): string {
  const configMap = generated.authentication.find(
    ({ metadata }) => metadata.name === generated.configMapName,
  );
  const document = Object.values(configMap!.data as Record<string, string>).find((text) =>
    text.includes('kind: AuthenticationConfiguration'),
  );
  return document!;
}
