import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
    timeout: 60_000,
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });
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
