import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { runCommand } from '../../commands/run-command.ts';
import { testWorld } from '../commands/test-world.ts';
import { findPart } from '../lab/find-part.ts';
import { type ApiServer, startApiServer } from '../lab/start-api-server.ts';
import { type Etcd, startEtcd } from '../lab/start-etcd.ts';
import { waitUntil } from '../lab/wait-until.ts';
import { exampleEnvironments } from './example-environments.ts';

const kustomize = findPart('kustomize');
const kubectl = findPart('kubectl');
const definitions = findPart('flux-crds');
if (kustomize === undefined) console.warn('SKIPPED: what Flux needs is not built: no kustomize');
const missing = ['kustomize', 'etcd', 'kube-apiserver', 'kubectl', 'flux-crds'].filter(
  (name) => !findPart(name),
);
if (missing.length > 0)
  console.warn(`SKIPPED: no API server validates what Flux needs: no ${missing.join(', ')}`);

interface Built {
  kind: string;
  metadata: { name: string; namespace: string };
  spec: Record<string, unknown>;
}
const build = (path: string) => execFileSync(kustomize!, ['build', path], { encoding: 'utf8' });
const read = (text: string) => parseAllDocuments(text).map((document) => document.toJS() as Built);

describe.each(exampleEnvironments)('what Flux needs for $name', ({ name, folder, destinations }) => {
  it('is there for every destination', () => {
    const clusters = readdirSync(join(folder, 'flux')).filter(
      (path) => path !== 'base' && path !== 'controller',
    );
    expect(clusters.sort()).toEqual([...destinations].sort());
  });

  it('changes nothing about what is rendered', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'trustplane-flux-'));
    try {
      cpSync(folder, join(copy, name), { recursive: true });
      rmSync(join(copy, name, 'flux'), { recursive: true });
      for (const destination of destinations) {
        const args = ['--destination', destination];
        const without = await runCommand(['render', name, ...args], testWorld(copy));
        const withThem = await runCommand(['render', folder, ...args], testWorld(process.cwd()));
        expect(without.exitCode).toBe(0);
        expect(without.stdout).toBe(withThem.stdout);
      }
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  describe.skipIf(kustomize === undefined)('built by kustomize', () => {
    let rendered: string;
    beforeAll(async () => {
      rendered = mkdtempSync(join(tmpdir(), 'trustplane-rendered-'));
      await runCommand(['render', resolve(folder), '--out', 'rendered'], testWorld(rendered));
    });
    afterAll(() => rmSync(rendered, { recursive: true }));

    it.each(destinations)('points at what is rendered for %s, and at nothing else', (destination) => {
      const objects = read(build(`${folder}/flux/${destination}`));
      const source = objects.find(({ kind }) => kind !== 'Kustomization')!;
      // Where the artifact's root is: the checkout, or what was pushed.
      const root = source.kind === 'GitRepository' ? rendered : join(rendered, 'rendered', name);
      const kustomizations = objects.filter(({ kind }) => kind === 'Kustomization');
      expect(kustomizations.map(({ metadata }) => metadata.name).sort()).toEqual(
        readdirSync(join(rendered, 'rendered', name, destination))
          // What the machines get is nothing for Flux.
          .filter((stage) => stage !== 'machine')
          .sort()
          .map((stage) => `trustplane-${stage}`),
      );
      for (const { metadata, spec } of kustomizations) {
        const stage = metadata.name.slice('trustplane-'.length);
        expect(String(spec.path).endsWith(`/${destination}/${stage}`)).toBe(true);
        expect(existsSync(join(root, String(spec.path), 'kustomization.yaml'))).toBe(true);
        expect(spec.sourceRef).toEqual({ kind: source.kind, name: source.metadata.name });
        expect(spec.prune).toBe(true);
        // Gardener refuses a Shoot that names a ConfigMap which is not there yet.
        const after = stage === 'shoots' ? [{ name: 'trustplane-control-planes' }] : undefined;
        expect(spec.dependsOn).toEqual(after);
      }
      expect(
        kustomizations.find(({ metadata }) => metadata.name.endsWith('authentication'))!.spec,
      ).toMatchObject({
        ...{ wait: true, timeout: '5m', retryInterval: '1m', deletionPolicy: 'Orphan' },
      });
    });
  });
});

describe.skipIf(kustomize === undefined)('the component for Flux itself', () => {
  it('adds the gate to kustomize-controller’s arguments and to no other', () => {
    const folder = mkdtempSync(join(tmpdir(), 'trustplane-gate-'));
    const deployment = (name: string) =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}}\nspec: {template: {spec: {containers: [{name: manager, args: [--log-level=info]}]}}}\n---\n`;
    try {
      cpSync('environments/production/flux/controller', join(folder, 'controller'), { recursive: true });
      writeFileSync(
        join(folder, 'flux.yaml'),
        deployment('kustomize-controller') + deployment('source-controller'),
      );
      writeFileSync(
        join(folder, 'kustomization.yaml'),
        'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [flux.yaml]\ncomponents: [controller]\n',
      );
      const args = read(build(folder)).map(({ metadata, spec }) => [
        metadata.name,
        (spec as { template: { spec: { containers: { args: string[] }[] } } }).template.spec.containers[0]!
          .args,
      ]);
      expect(Object.fromEntries(args)).toEqual({
        'kustomize-controller': ['--log-level=info', '--feature-gates=CancelHealthCheckOnNewRevision=true'],
        'source-controller': ['--log-level=info'],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe.skipIf(missing.length > 0)('with Flux’s own definitions', () => {
  let etcd: Etcd;
  let server: ApiServer;
  const apply = (text: string, ...args: string[]) =>
    execFileSync(kubectl!, ['--kubeconfig', server.kubeconfig, 'apply', '-f', '-', ...args], {
      input: text,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
    });

  beforeAll(async () => {
    etcd = await startEtcd();
    server = await startApiServer({ etcdUrl: etcd.url });
    execFileSync(kubectl!, [
      '--kubeconfig',
      server.kubeconfig,
      'apply',
      '--server-side',
      '-f',
      realpathSync(definitions!),
    ]);
    apply('apiVersion: v1\nkind: Namespace\nmetadata: {name: flux-system}\n');
    await waitUntil('the kinds are served', async () => {
      const { text } = await server.request('GET', '/apis/source.toolkit.fluxcd.io/v1');
      return text.includes('ocirepositories') && text.includes('gitrepositories');
    });
  });
  afterAll(async () => {
    await server?.stop();
    await etcd?.stop();
  });

  it.each(
    exampleEnvironments.flatMap(({ folder, destinations }) =>
      destinations.map((name) => `${folder}/flux/${name}`),
    ),
  )('the API server takes %s, unknown fields refused', (path) => {
    const printed = apply(build(path), '--dry-run=server', '--validate=strict', '-o', 'name');
    expect(printed.trim().split('\n')).toHaveLength({ mgmt: 4, garden: 5 }[basename(path)] ?? 3);
  });

  it('would refuse a field that does not exist, and a value that is none', () => {
    const text = build('environments/production/flux/eu-1');
    const strict = ['--dry-run=server', '--validate=strict'];
    expect(() => apply(text.replace('retryInterval:', 'retryIntervall:'), ...strict)).toThrow(
      'unknown field',
    );
    expect(() => apply(text.replace('Orphan', 'Keep'), ...strict)).toThrow('Unsupported value');
  });
});
