import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../commands/run-command.ts';
import { soundEnvironment } from '../refusals/sound-environment.ts';
import { writeFiles } from '../refusals/write-files.ts';
import { testWorld } from './test-world.ts';

let remove = () => {};
afterEach(() => remove());

const cluster = soundEnvironment['clusters/eu-1.yaml']!;
const talos = cluster
  .replace('kubeadm', 'talos\n  anonymous: {enabled: true, conditions: [{path: /livez}, {path: /readyz}]}')
  .replace('NodeFile', 'Talos');

/** An environment with this cluster and eu-2, which is kubeadm's. */
function prepare(text: string) {
  const files = {
    ...soundEnvironment,
    'clusters/eu-1.yaml': text,
    'clusters/eu-2.yaml': cluster.replaceAll('eu-1', 'eu-2'),
    'tokens/acme.yaml': undefined,
  };
  const tree = writeFiles(
    Object.fromEntries(Object.entries(files).map(([path, each]) => [`env/${path}`, each])),
  );
  remove = tree.remove;
  const run = (...args: string[]) => runCommand(['render', 'env', ...args], testWorld(tree.folder));
  return { run, at: (path: string) => join(tree.folder, path) };
}

describe('the file for machines', () => {
  it('is written beside the stages, without a kustomization, and is what --machine-file prints', async () => {
    const { run, at } = prepare(talos);
    expect((await run('--out', 'out')).exitCode).toBe(0);
    expect(readdirSync(at('out/env/eu-1')).sort()).toEqual(['access', 'authentication', 'machine']);
    expect(readdirSync(at('out/env/eu-1/machine'))).toEqual(['kube-authentication-config.yaml']);
    expect(readdirSync(at('out/env/eu-2')).sort()).toEqual(['access', 'authentication']);
    const written = readFileSync(at('out/env/eu-1/machine/kube-authentication-config.yaml'), 'utf8');
    expect(await run('--destination', 'eu-1', '--machine-file')).toMatchObject({
      exitCode: 0,
      stdout: written,
    });
    expect(await run('--out', 'out', '--verify')).toMatchObject({ exitCode: 0 });
  });

  it('is printed by no command that prints objects', async () => {
    const { run } = prepare(talos);
    const { stderr } = await run('--destination', 'eu-1');
    expect(stderr).toContain('no object brings eu-1 its document, Talos does');
    expect((await run('--destination', 'eu-2')).stderr).toBe('');
    for (const args of [['--destination', 'eu-1'], ['--all']]) {
      const { stdout } = await run(...args);
      expect(stdout ?? '').not.toContain('KubeAuthenticationConfig');
    }
  });

  it('is removed when the cluster is delivered in another way', async () => {
    const { run, at } = prepare(talos);
    await run('--out', 'out');
    writeFileSync(at('env/clusters/eu-1.yaml'), cluster);
    expect((await run('--out', 'out')).stdout).toContain(
      'removed out/env/eu-1/machine/kube-authentication-config.yaml\n',
    );
    expect(existsSync(at('out/env/eu-1/machine'))).toBe(false);
  });

  it.each([
    ['NodeFile', cluster],
    ['KubeOne', talos.replace('talos', 'kubeone').replace('Talos', 'KubeOne')],
  ])('is removed with --destination too, and no file of another one: %s', async (_, text) => {
    const { run, at } = prepare(talos);
    await run('--out', 'out');
    writeFileSync(at('env/clusters/eu-1.yaml'), text);
    rmSync(at('env/clusters/eu-2.yaml'));
    const only = ['--out', 'out', '--destination', 'eu-1'];
    const { exitCode, stdout } = await run(...only, '--verify');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('--- a/out/env/eu-1/machine/kube-authentication-config.yaml\n+++ /dev/null\n');
    expect((await run(...only)).stdout).toContain(
      'removed out/env/eu-1/machine/kube-authentication-config.yaml\n',
    );
    expect(existsSync(at('out/env/eu-1/machine/kube-authentication-config.yaml'))).toBe(false);
    expect(await run(...only, '--verify')).toMatchObject({ exitCode: 0 });
    expect(readdirSync(at('out/env/eu-2')).sort()).toEqual(['access', 'authentication']);
  });

  it.each([
    [['--destination', 'eu-2', '--machine-file'], /eu-2 is delivered with type: NodeFile, by objects/],
    [['--all', '--machine-file'], /neither --all nor --out/],
    [['--out', 'out', '--machine-file'], /neither --all nor --out/],
    [['--machine-file'], /The destinations are: eu-1, eu-2\. `--out DIR` writes the files of all of them\.$/],
    [[], /The destinations are: eu-1, eu-2\. `--all` prints all of them, `--out DIR` writes them\.$/],
  ])('%j is wrong usage', async (args, text) => {
    const { run } = prepare(talos);
    await expect(run(...args)).rejects.toThrow(text);
  });
});
