import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import {
  dexEntry,
  dexExceptions,
  issuer,
  makeChild,
  makeClusterAuthentication,
  management,
} from '../../generators/k0rdent/k0rdent-environment.ts';
import { findPart } from '../../lab/find-part.ts';
import { soundEnvironment } from '../../refusals/sound-environment.ts';
import { makeWorld } from '../make-world.ts';
import { callFunction } from './function-process.ts';

const kustomize = findPart('kustomize');
const kubectl = findPart('kubectl');
if (kustomize === undefined || kubectl === undefined) {
  console.warn(
    'SKIPPED: the function is not run by the real kustomize and kubectl, because TRUSTPLANE_PARTS_BIN has none',
  );
}

const program = `${process.cwd()}/generators/trustplane`;
const config = (kind: string, name: string, spec = '') =>
  `apiVersion: trustplane.dev/v1alpha1\nkind: ${kind}\nmetadata:\n  name: ${name}\n  annotations:\n    config.kubernetes.io/function: "exec: {path: ${program}}"\n${spec}`;
const local = (path: string) =>
  soundEnvironment[path]!.replace(/^metadata:.*\n(?: {2}name: (.*)\n)?/m, (line, name: string | undefined) =>
    name === undefined
      ? line.replace('{name: ci}', '{name: ci, annotations: {config.kubernetes.io/local-config: "true"}}')
      : `metadata:\n  name: ${name}\n  annotations: {config.kubernetes.io/local-config: "true"}\n`,
  );
const run = (binary: string, args: string[], cwd: string, env: Record<string, string> = {}) =>
  spawnSync(binary, args, {
    cwd,
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });
interface Rendered {
  kind: string;
  metadata: { name: string; namespace?: string; annotations?: Record<string, string> };
  spec: object;
}
const flags = ['--enable-alpha-plugins', '--enable-exec'];

describe.skipIf(kustomize === undefined || kubectl === undefined)('with the real tools', () => {
  const files = {
    'cluster.yaml': local('clusters/eu-1.yaml'),
    'issuer.yaml': `# why we trust it\n${local('issuers/ci.yaml')}`,
    'other.yaml':
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: other}\ndata: {answer: "yes", octal: "010"}\n',
    'destination.yaml': config('Destination', 'eu-1'),
    'check.yaml': config('EnvironmentCheck', 'all'),
  };

  it('transforms and validates: inputs stay local, the objects of others stay as they are', () => {
    const { cwd } = makeWorld({
      ...files,
      'kustomization.yaml':
        'resources: [cluster.yaml, issuer.yaml, other.yaml]\ntransformers: [destination.yaml]\nvalidators: [check.yaml]\n',
    });
    const built = run(kustomize!, ['build', ...flags, '.'], cwd);
    expect(built.stderr).toBe('');
    expect(built.stdout).toContain('answer: "yes"\n  octal: "010"');
    expect(built.stdout).toMatch(/kind: DaemonSet/);
    expect(built.stdout).not.toContain('trustplane.dev/v1alpha1');
    expect(built.stdout).not.toContain('config.kubernetes.io/');
  });

  it('fails the build as a validator, naming object and field', () => {
    const { cwd } = makeWorld({
      ...files,
      'issuer.yaml': local('issuers/ci.yaml').replace('https://ci', 'http://ci'),
      'kustomization.yaml': 'resources: [cluster.yaml, issuer.yaml, other.yaml]\nvalidators: [check.yaml]\n',
    });
    const built = run(kustomize!, ['build', ...flags, '.'], cwd);
    expect(built).toMatchObject({ status: 1, stdout: '' });
    expect(built.stderr).toContain('Issuer/ci spec.issuer.url: error[issuer-url]');
  });

  it('fails the build as a generator, naming file, line and column', () => {
    const { cwd } = makeWorld({
      ...soundEnvironment,
      'issuers/ci.yaml': soundEnvironment['issuers/ci.yaml']!.replace('    url:', '    ulr:'),
      'destination.yaml': config(
        'Destination',
        'eu-1',
        'spec: {inputs: [clusters, issuers, organizations, tokens]}\n',
      ),
      'kustomization.yaml': 'generators: [destination.yaml]\n',
    });
    const built = run(kustomize!, ['build', ...flags, '.'], cwd);
    expect(built).toMatchObject({ status: 1, stdout: '' });
    expect(built.stderr).toContain('issuers/ci.yaml:7:5: error[unknown-field]');
    expect(built.stderr).toContain('Did you mean "url"?');
  });

  it('follows a namespace and a prefix that an overlay adds', () => {
    const { cwd } = makeWorld({
      ...soundEnvironment,
      'base/destination.yaml': config('Destination', 'eu-1', 'spec: {inputs: [..]}\n'),
      'base/kustomization.yaml': 'generators: [destination.yaml]\n',
      'overlay/kustomization.yaml': 'resources: [../base]\nnamePrefix: blue-\n',
    });
    const built = run(kustomize!, ['build', ...flags, 'overlay'], cwd);
    const [, name] = /\n {2}name: (blue-trustplane-authentication-[a-z0-9]{10})\n/.exec(built.stdout) ?? [];
    expect(built.stdout).toContain(`configMap:\n          name: ${name}\n`);
  });

  it('reconciles a package as kpt does: comments stay, a second run changes nothing', () => {
    const { cwd } = makeWorld({ ...files, 'package/.keep': '' });
    for (const name of ['cluster.yaml', 'issuer.yaml', 'other.yaml'] as const)
      writeFileSync(join(cwd, 'package', name), files[name]);
    const reconcile = () =>
      run(kustomize!, ['fn', 'run', 'package', '--enable-exec', '--fn-path', 'destination.yaml'], cwd);
    const snapshot = () =>
      (readdirSync(join(cwd, 'package'), { recursive: true }) as string[])
        .filter((path) => path.endsWith('.yaml'))
        .sort()
        .map((path) => [path, readFileSync(join(cwd, 'package', path), 'utf8')]);
    expect(reconcile().stderr).toBe('');
    const first = snapshot();
    expect(first.map(([path]) => path)).toContain(
      'rendered/eu-1/authentication/daemonset-trustplane-system-trustplane-sync.yaml',
    );
    expect(Object.fromEntries(first)['issuer.yaml']).toMatch(/^# why we trust it\napiVersion/);
    reconcile();
    expect(snapshot()).toEqual(first);
  });

  /** A ClusterAuthentication, a Shoot, a control plane and an AccessManagement that are given and rendered. */
  const given = {
    'mgmt.yaml': management,
    'issuer.yaml': issuer,
    'auth.yaml': `# as k0rdent's documentation has it\n${makeClusterAuthentication(dexEntry.replaceAll('prefix: ""', 'prefix: "dex:"'))}`,
    'access.yaml':
      'apiVersion: k0rdent.mirantis.com/v1beta1\nkind: AccessManagement\nmetadata: {name: kcm}\nspec:\n  accessRules:\n  - targetNamespaces: {list: [tenant-z]}\n    credentials: [aws]\n',
    'shoot.yaml':
      'apiVersion: core.gardener.cloud/v1beta1\nkind: Shoot\nmetadata: {name: shoot, namespace: garden-kms}\nspec:\n  region: "010" # not ours\n  kubernetes:\n    version: "1.34"\n',
    'plane.yaml':
      'apiVersion: controlplane.cluster.x-k8s.io/v1beta1\nkind: K0sControlPlane\nmetadata: {name: child-1, namespace: kcm-system}\nspec:\n  replicas: 3 # an odd number\n',
    'child-1.yaml': makeChild('child-1', '{manager: none, controlPlane: {kind: K0sControlPlane}}'),
    'child-2.yaml': makeChild(
      'child-2',
      '{clusterAuth: dex-cluster-auth, namespace: tenant-a, distributedFrom: kcm-system}',
      dexExceptions,
    ),
    'child-3.yaml': makeChild('shoot', '{}')
      .replace('platform: k0rdent', 'platform: gardener')
      .replace('default.svc', 'shoot.example.com')
      .replace('K0rdent, in: mgmt, k0rdent: {}', 'Gardener, in: mgmt, gardener: {namespace: garden-kms}'),
  };

  it('puts what is rendered in the place of what was given, and keeps the fields that are not ours', () => {
    const { cwd } = makeWorld({
      ...given,
      'destination.yaml': config('Destination', 'mgmt'),
      'kustomization.yaml': `resources: [${Object.keys(given).join(', ')}]\ntransformers: [destination.yaml]\n`,
    });
    const built = run(kustomize!, ['build', ...flags, '.'], cwd);
    expect(built.stderr).not.toContain('rror');
    const objects = parseAllDocuments(built.stdout).map((yaml) => yaml.toJS() as Rendered);
    const find = (kind: string) => objects.filter((object) => object.kind === kind);
    expect(find('ClusterAuthentication').map(({ metadata }) => metadata.namespace)).toEqual(
      expect.arrayContaining(['kcm-system', 'tenant-a']),
    );
    expect(find('ClusterAuthentication')).toHaveLength(2);
    expect(find('AccessManagement').map(({ spec }) => spec)).toMatchObject([
      { accessRules: [{ credentials: ['aws'] }, { clusterAuthentications: ['dex-cluster-auth'] }] },
    ]);
    expect(find('Shoot')).toMatchObject([
      {
        metadata: { name: 'shoot' },
        spec: {
          region: '010',
          kubernetes: {
            version: '1.34',
            kubeAPIServer: {
              structuredAuthentication: { configMapName: expect.stringMatching(/^shoot-authentication-/) },
            },
          },
        },
      },
    ]);
    expect(find('K0sControlPlane')).toMatchObject([
      { metadata: { name: 'child-1' }, spec: { replicas: 3, k0sConfigSpec: { files: [{}] } } },
    ]);
    expect(find('Shoot')[0]!.metadata).toEqual({ name: 'shoot', namespace: 'garden-kms' });
  });

  it('leaves one object of an identity to be applied in a package, run after run', () => {
    const { cwd } = makeWorld({ 'destination.yaml': config('Destination', 'mgmt'), 'package/.keep': '' });
    for (const [name, text] of Object.entries(given)) writeFileSync(join(cwd, 'package', name), text);
    const reconcile = () =>
      run(kustomize!, ['fn', 'run', 'package', '--enable-exec', '--fn-path', 'destination.yaml'], cwd);
    const snapshot = () =>
      (readdirSync(join(cwd, 'package'), { recursive: true }) as string[])
        .filter((path) => path.endsWith('.yaml'))
        .sort()
        .map((path) => [path, readFileSync(join(cwd, 'package', path), 'utf8')] as const);
    expect(reconcile().stderr).not.toContain('rror');
    const first = snapshot();
    const applied = first
      .map(([, text]) => parse(text) as Rendered)
      .filter(({ metadata }) => metadata.annotations?.['config.kubernetes.io/local-config'] !== 'true')
      .map(({ kind, metadata: { namespace, name } }) => [kind, namespace, name].join(' '));
    expect(applied.filter((each) => /^(Cl.*tication|Shoot|K0s|Access)/.test(each)).sort()).toEqual([
      'AccessManagement  kcm',
      'ClusterAuthentication kcm-system dex-cluster-auth',
      'ClusterAuthentication tenant-a dex-cluster-auth',
      'K0sControlPlane kcm-system child-1',
      'Shoot garden-kms shoot',
    ]);
    const texts = Object.fromEntries(first);
    expect(texts['auth.yaml']).toMatch(/^# as k0rdent's documentation has it\n/);
    expect(texts['shoot.yaml']).toContain('region: "010" # not ours');
    expect(texts['shoot.yaml']).toMatch(/configMapName: "?shoot-authentication-/);
    expect(texts['plane.yaml']).toContain('replicas: 3 # an odd number');
    expect(reconcile().stderr).not.toContain('rror');
    expect(snapshot()).toEqual(first);
  });

  it('is a legacy exec plugin for kubectl, with the same bytes', () => {
    const { cwd } = makeWorld({
      ...soundEnvironment,
      'destination.yaml':
        'apiVersion: trustplane.dev/v1alpha1\nkind: Destination\nmetadata: {name: eu-1}\nspec: {inputs: [.]}\n',
      'kustomization.yaml': 'generators: [destination.yaml]\n',
    });
    const home = join(cwd, 'plugins');
    mkdirSync(join(home, 'trustplane.dev/v1alpha1/destination'), { recursive: true });
    symlinkSync(program, join(home, 'trustplane.dev/v1alpha1/destination/Destination'));
    const built = run(kubectl!, ['kustomize', '--enable-alpha-plugins', '.'], cwd, {
      KUSTOMIZE_PLUGIN_HOME: home,
    });
    expect(built.stderr).toBe('');
    const rendered = run(process.execPath, [`${process.cwd()}/dist/trustplane.cjs`, 'render', '.'], cwd);
    expect(built.stdout).toBe(rendered.stdout);
  });
});

describe('the executable', () => {
  it('prints nothing on stdout and exits 2 where the input makes no sense', () => {
    expect(callFunction('kind: Pod\n')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('not a ResourceList'),
    });
  });
});
