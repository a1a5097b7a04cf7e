import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { EnvironmentError } from '../../commands/environment-error.ts';
import { render } from '../../commands/render.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { soundEnvironment } from '../refusals/sound-environment.ts';
import { writeFiles } from '../refusals/write-files.ts';
import { testWorld } from './test-world.ts';

let remove = () => {};
afterEach(() => remove());

function prepare() {
  const second = soundEnvironment['clusters/eu-1.yaml']!.replaceAll('eu-1', 'eu-2');
  const files = { ...soundEnvironment, 'clusters/eu-2.yaml': second, 'tokens/acme.yaml': undefined };
  const tree = writeFiles(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`environment/${path}`, text])),
  );
  remove = tree.remove;
  const run = (flags: Record<string, string | boolean> = {}) =>
    render.run(
      { positionals: ['environment'], flags: { out: 'rendered', ...flags } },
      testWorld(tree.folder),
    );
  const at = (path: string) => join(tree.folder, path);
  return { run, at };
}

describe('render --out', () => {
  it('writes a folder for each destination and stage, and nothing when nothing changed', async () => {
    const { run, at } = prepare();
    const first = await run();
    expect(first.exitCode).toBe(0);
    expect(readdirSync(at('rendered/environment'), { recursive: true }).sort()).toEqual(
      ['eu-1', 'eu-2'].flatMap((name) => [
        name,
        ...['access', 'authentication'].flatMap((stage) => [
          `${name}/${stage}`,
          `${name}/${stage}/kustomization.yaml`,
          `${name}/${stage}/manifests.yaml`,
        ]),
      ]),
    );
    const before = statSync(at('rendered/environment/eu-1/authentication/manifests.yaml')).mtimeMs;
    expect(await run()).toMatchObject({
      stdout: '',
      stderr: 'rendered/environment: 0 written, 0 removed, 8 unchanged\n',
    });
    expect(statSync(at('rendered/environment/eu-1/authentication/manifests.yaml')).mtimeMs).toBe(before);
  });

  it('writes only what changed', async () => {
    const { run, at } = prepare();
    await run();
    const path = at('environment/clusters/eu-2.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"1.34"', '"1.33"'));
    expect((await run()).stdout).toBe('wrote rendered/environment/eu-2/authentication/manifests.yaml\n');
  });

  it('removes what it wrote for a destination that is gone, and nothing else', async () => {
    const { run, at } = prepare();
    await run();
    writeFileSync(at('rendered/environment/eu-2/access/OWNERS'), 'ops\n');
    rmSync(at('environment/clusters/eu-2.yaml'));
    const { stdout } = await run();
    expect(stdout).toContain('removed rendered/environment/eu-2/authentication/manifests.yaml');
    expect(existsSync(at('rendered/environment/eu-2/authentication'))).toBe(false);
    expect(readdirSync(at('rendered/environment/eu-2/access'))).toEqual(['OWNERS']);
  });

  it('leaves other destinations alone when one is named', async () => {
    const { run, at } = prepare();
    await run();
    rmSync(at('rendered/environment/eu-1'), { recursive: true });
    expect((await run({ destination: 'eu-1' })).stderr).toContain('4 written, 0 removed');
    expect(existsSync(at('rendered/environment/eu-2/access/manifests.yaml'))).toBe(true);
  });

  it('refuses to overwrite a file of somebody else, and then writes nothing at all', () => {
    const { run, at } = prepare();
    mkdirSync(at('rendered/environment/eu-2/access'), { recursive: true });
    writeFileSync(at('rendered/environment/eu-2/access/manifests.yaml'), 'mine\n');
    expect(run).toThrow(UsageError);
    expect(run).toThrow(/was not written by trustplane/);
    expect(existsSync(at('rendered/environment/eu-1'))).toBe(false);
    expect(readFileSync(at('rendered/environment/eu-2/access/manifests.yaml'), 'utf8')).toBe('mine\n');
  });

  it('--verify says nothing where all is as rendered, else shows the difference and exits 1', async () => {
    const { run, at } = prepare();
    expect(await run({ verify: true })).toMatchObject({ exitCode: 1 });
    expect(existsSync(at('rendered'))).toBe(false);
    await run();
    expect(await run({ verify: true })).toMatchObject({ exitCode: 0 });
    const path = at('rendered/environment/eu-1/authentication/manifests.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('maxSurge: 0', 'maxSurge: 1'));
    const { exitCode, stdout, stderr } = await run({ verify: true });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('-      maxSurge: 1\n+      maxSurge: 0\n');
    expect(stderr).toContain('commit the result');
  });

  it('writes nothing while there are errors', async () => {
    const { run, at } = prepare();
    writeFileSync(at('environment/issuers/ci.yaml'), 'apiVersion: trustplane.dev/v1alpha1\nkind: Nothing\n');
    expect(await run()).toMatchObject({ exitCode: 1 });
    expect(existsSync(at('rendered'))).toBe(false);
  });

  it('follows no link below its folder', () => {
    const { run, at } = prepare();
    mkdirSync(at('victim'));
    mkdirSync(at('rendered/environment'), { recursive: true });
    symlinkSync('../../victim', at('rendered/environment/eu-2'));
    expect(run).toThrow(/rendered\/environment\/eu-2 was not written by trustplane/);
    expect(readdirSync(at('victim'))).toEqual([]);
    rmSync(at('rendered'), { recursive: true });
    mkdirSync(at('rendered'));
    symlinkSync('../victim', at('rendered/environment'));
    expect(run).toThrow(/rendered\/environment is not a folder/);
  });

  it('says where a link leads to nothing', () => {
    const { run, at } = prepare();
    symlinkSync('nowhere', at('rendered'));
    expect(run).toThrow(EnvironmentError);
    expect(run).toThrow(/rendered is a link that leads to no folder\. 0 files were written before/);
  });

  it.each([
    [
      'a folder where a file should be',
      'rendered/environment/eu-1/access/manifests.yaml/x',
      /manifests\.yaml was not written/,
    ],
    ['a file where a folder should be', 'rendered/environment/eu-1', /eu-1 was not written/],
    ['a file in place of --out', 'rendered', /rendered is not a folder/],
  ])('refuses %s', (_, path, message) => {
    const { run, at } = prepare();
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), 'mine\n');
    expect(run).toThrow(UsageError);
    expect(run).toThrow(message);
  });
});
