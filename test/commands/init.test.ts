import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '../../commands/command.ts';
import { runCommand } from '../../commands/run-command.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { findPart } from '../lab/find-part.ts';
import { makeWorld } from './make-world.ts';

const written = [
  'clusters/cluster-1.yaml',
  'destinations/cluster-1/destination.yaml',
  'destinations/cluster-1/kustomization.yaml',
  'issuers/keycloak.yaml',
  'issuers/operators.yaml',
  'organizations/acme.yaml',
  'tokens/acme-admin.yaml',
];
const kustomize = findPart('kustomize');
const bundle = resolve('dist/trustplane.cjs');
if (kustomize === undefined || !existsSync(bundle)) {
  console.warn(
    'SKIPPED: what init writes is not built with the real kustomize; it or dist/trustplane.cjs is missing',
  );
}

describe('init', () => {
  let world: World;
  let home: string;
  const run = (...args: string[]) => runCommand(args, world);
  const files = () =>
    readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1))
      .sort();

  beforeEach(() => {
    world = makeWorld();
    home = world.cwd;
  });

  it('writes an environment that checks and renders without further flags', async () => {
    const outcome = await run('init', 'environments/first');
    expect(outcome.exitCode).toBe(0);
    expect(files()).toEqual(written.map((path) => `environments/first/${path}`));
    for (const path of written) expect(outcome.stdout).toContain(`wrote environments/first/${path}\n`);
    expect(outcome.stdout).toContain('  trustplane check environments/first\n');

    expect(readFileSync(join(home, 'environments/first/clusters/cluster-1.yaml'), 'utf8')).toContain(
      `lastTested: ${world.today}\n`,
    );
    const checked = await run('check', 'environments/first');
    expect(checked.stdout).toMatch(/^first: nothing to complain about in 1 cluster,/);
    const rendered = await run('render', 'environments/first');
    expect(rendered).toMatchObject({ exitCode: 0, stderr: '' });
    expect(rendered.stdout).toContain('kind: DaemonSet');
  });

  it('writes into the current folder by default', async () => {
    await run('init');
    expect(files()).toEqual(written);
    expect(await run('check')).toMatchObject({ exitCode: 0 });
  });

  it.each(['eu-7', '123', '1e3', 'true', 'null', `a${'b'.repeat(62)}`])(
    'takes the cluster name %s',
    async (name) => {
      await run('init', 'one', '--cluster', name);
      expect(files()).toContain(`one/clusters/${name}.yaml`);
      expect(await run('check', 'one')).toMatchObject({ exitCode: 0 });
      expect(await run('render', 'one', '--destination', name)).toMatchObject({ exitCode: 0 });
    },
  );

  it.each([
    ['1.30', '1.30', 'v1beta1'],
    ['v1.33.4+k3s1', '1.33', 'v1beta1'],
    ['1.36', '1.36', 'v1'],
  ])('takes the version %s', async (version, written, api) => {
    await run('init', 'one', '--kubernetes', version);
    expect(readFileSync(join(home, 'one/clusters/cluster-1.yaml'), 'utf8')).toContain(
      `kubernetesVersion: "${written}"`,
    );
    expect(await run('check', 'one')).toMatchObject({ exitCode: 0 });
    expect((await run('render', 'one')).stdout).toContain(`apiVersion: apiserver.config.k8s.io/${api}\n`);
  });

  it.each([
    ['--cluster', 'EU-1'],
    ['--cluster', '../eu-1'],
    ['--cluster', ''],
    ['--cluster', 'a'.repeat(64)],
    ['--kubernetes', '1.29'],
    ['--kubernetes', 'latest'],
  ])('refuses %s %j and writes nothing', async (flag, value) => {
    await expect(run('init', 'one', `${flag}=${value}`)).rejects.toThrow(UsageError);
    expect(files()).toEqual([]);
  });

  it.each(written)('refuses to overwrite %s and writes nothing', async (path) => {
    mkdirSync(join(home, 'one', path, '..'), { recursive: true });
    writeFileSync(join(home, 'one', path), 'mine');
    await expect(run('init', 'one')).rejects.toThrow(`one/${path} is there already. Nothing was written.`);
    await expect(run('init', 'one')).rejects.toThrow(UsageError);
    expect(files()).toEqual([`one/${path}`]);
    expect(readFileSync(join(home, 'one', path), 'utf8')).toBe('mine');
  });

  it('takes a link that leads nowhere for a file', async () => {
    mkdirSync(join(home, 'tokens'));
    symlinkSync('nowhere', join(home, 'tokens/acme-admin.yaml'));
    await expect(run('init')).rejects.toThrow('tokens/acme-admin.yaml is there already.');
    expect(files()).toEqual(['tokens/acme-admin.yaml']);
  });

  it('refuses a folder that is a file', async () => {
    writeFileSync(join(home, 'one'), '');
    await expect(run('init', 'one')).rejects.toThrow(UsageError);
    expect(files()).toEqual(['one']);
  });

  it.skipIf(kustomize === undefined || !existsSync(bundle))(
    'writes a destination that kustomize builds',
    async () => {
      await run('init', 'one');
      mkdirSync(join(home, 'bin'));
      symlinkSync(bundle, join(home, 'bin/trustplane'));
      const env = { ...process.env, PATH: `${join(home, 'bin')}${delimiter}${process.env.PATH}` };
      const build = (...flags: string[]) =>
        spawnSync(kustomize!, ['build', ...flags, 'one/destinations/cluster-1'], {
          cwd: home,
          env,
          encoding: 'utf8',
        });
      const rendered = await run('render', 'one');
      expect(build('--enable-alpha-plugins', '--enable-exec')).toMatchObject({
        status: 0,
        stdout: rendered.stdout,
      });
      expect(build('--enable-alpha-plugins')).toMatchObject({ status: 1, stdout: '' });
    },
  );
});
