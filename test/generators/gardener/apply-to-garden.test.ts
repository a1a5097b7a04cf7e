import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { documentHash } from '../../../generators/annotations.ts';
import { generateGardener } from '../../../generators/gardener/generate-gardener.ts';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';
import { findPart } from '../../lab/find-part.ts';
import { type ApiServer, startApiServer } from '../../lab/start-api-server.ts';
import { type Etcd, startEtcd } from '../../lab/start-etcd.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { compileFiles } from '../../model/access/compile-files.ts';
import { gardenerDefinitions } from './gardener-definitions.ts';

const available = ['kube-apiserver', 'kube-apiserver-1.33', 'etcd'].every((name) => findPart(name));
if (!available)
  console.warn('SKIPPED: no Shoot is applied, because TRUSTPLANE_PARTS_BIN has no kube-apiserver or etcd');

const folder = 'environments/showroom';
const files = Object.fromEntries(
  ['ca', 'clusters', 'issuers', 'shoots', 'tokens', 'trusts'].flatMap((name) =>
    readdirSync(join(folder, name)).map((path) => [
      `${name}/${path}`,
      readFileSync(join(folder, name, path), 'utf8'),
    ]),
  ),
);

/** What is rendered for a shoot of the example, or of the example with a text replaced in every file. */
function generate(name: string, from = '', to = '') {
  const changed = Object.entries(files).map(([path, text]) => [
    path,
    text.replaceAll(from || text, to || text),
  ]);
  const { clusters } = compileFiles(Object.fromEntries(changed));
  const compiled = clusters.find(({ cluster }) => cluster.name === name)!;
  const { authentication, shoots } = generateGardener(compiled);
  return {
    configMap: authentication[0]!,
    reference: shoots![0]!,
    issuers: compiled.cluster.document.spec.serviceAccountIssuers,
  };
}

interface Answered {
  metadata: { generation: number };
  spec: { region: string; kubernetes: { version: string; kubeAPIServer: unknown } };
}

describe.skipIf(!available)('with real API servers', () => {
  let etcd: Etcd;
  beforeAll(async () => {
    etcd = await startEtcd();
  });
  afterAll(() => etcd?.stop());

  describe('a Shoot that is somebody else’s', () => {
    let garden: ApiServer;
    const apply = (object: KubernetesObject, manager: string) =>
      garden.request(
        'PATCH',
        `/apis/core.gardener.cloud/v1beta1/namespaces/garden-kms/shoots/${object.metadata.name}?fieldManager=${manager}&fieldValidation=Strict`,
        { body: JSON.stringify(object), contentType: 'application/apply-patch+yaml' },
      );

    beforeAll(async () => {
      garden = await startApiServer({ etcdUrl: etcd.url });
      for (const definition of gardenerDefinitions)
        await garden.request('POST', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions', {
          body: JSON.stringify(definition),
        });
      await garden.request('POST', '/api/v1/namespaces', { body: { metadata: { name: 'garden-kms' } } });
      await waitUntil('Shoots are served', async () => {
        const { text } = await garden.request('GET', '/apis/core.gardener.cloud/v1beta1');
        return text.includes('"shoots"');
      });
    });
    afterAll(() => garden?.stop());

    it('keeps all its fields, and changes exactly when the document does', async () => {
      const owned = parse(files['shoots/worker-1.yaml']!) as KubernetesObject;
      const first = await apply(owned, 'owner');
      expect(first).toMatchObject({ status: 201 });
      const { configMap, reference } = generate('worker-1');
      const read = async (answer: ReturnType<typeof apply>) => JSON.parse((await answer).text) as Answered;

      const referring = await read(apply(reference, 'kustomize-controller'));
      expect(referring.metadata.generation).toBe(2);
      expect(referring.spec).toEqual({
        ...(owned.spec as object),
        kubernetes: {
          version: '1.33.5',
          kubeAPIServer: { structuredAuthentication: { configMapName: configMap.metadata.name } },
        },
      });
      expect((await read(apply(reference, 'kustomize-controller'))).metadata.generation).toBe(2);

      const changed = generate('worker-1', 'realms/platform', 'realms/operators');
      expect(changed.configMap.metadata.name).not.toBe(configMap.metadata.name);
      expect((await read(apply(changed.reference, 'kustomize-controller'))).metadata.generation).toBe(3);

      // The owner applies again, and takes nothing back.
      const kept = await read(apply(owned, 'owner'));
      expect(kept.metadata.generation).toBe(3);
      expect(JSON.stringify(kept.spec)).toContain(changed.configMap.metadata.name);
    });

    it('is refused with a name that it has from somebody else: the drift that `check` finds', async () => {
      const { reference } = generate('worker-1');
      const spec = {
        kubernetes: { kubeAPIServer: { structuredAuthentication: { configMapName: 'infra-issuer' } } },
      };
      const other = { ...reference, spec };
      expect(await apply(other, 'owner')).toMatchObject({ status: 409 });
    });

    it('would be refused with a field that does not exist', async () => {
      const { reference } = generate('worker-2');
      const text = JSON.stringify(reference).replace('"configMapName"', '"configmapName"');
      const answer = await apply(JSON.parse(text) as KubernetesObject, 'kustomize-controller');
      expect(answer.text).toContain('.structuredAuthentication.configmapName: field not declared in schema');
    });
  });

  describe('the document', () => {
    const start = async (document: KubernetesObject, serviceAccountIssuer: string, part: string) => {
      const directory = mkdtempSync(join(tmpdir(), 'trustplane-shoot-'));
      const authenticationConfig = join(directory, 'config.yaml');
      writeFileSync(authenticationConfig, (document.data as Record<string, string>)['config.yaml']!);
      let server: ApiServer | undefined;
      try {
        server = await startApiServer({
          ...{ etcdUrl: etcd.url, authenticationConfig, serviceAccountIssuer, part },
          flags: ['--etcd-prefix=/shoot'],
        });
        return await server.loadedHash();
      } finally {
        await server?.stop();
        rmSync(directory, { recursive: true });
      }
    };

    it('of a shoot is what its API server has loaded', async () => {
      const { configMap, issuers } = generate('worker-2');
      expect(await start(configMap, issuers[0]!, 'kube-apiserver')).toBe(
        configMap.metadata.annotations![documentHash],
      );
    });

    it('of a shoot of 1.33 is one that 1.33 starts with', async () => {
      const { configMap, issuers } = generate('worker-1');
      // This release does not tell yet what it has loaded; with a document that it refuses it would have ended.
      await expect(start(configMap, issuers[0]!, 'kube-apiserver-1.33')).resolves.toBeUndefined();
    });

    it('of a worker is refused by infra, whose issuer it lists: one ConfigMap for both cannot be', async () => {
      const { issuers } = generate('infra');
      const { configMap } = generate('worker-2');
      await expect(start(configMap, issuers[0]!, 'kube-apiserver')).rejects.toThrow(
        'URL must not overlap with disallowed issuers',
      );
    });
  });
});
