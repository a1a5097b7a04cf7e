import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DiskWorkTree } from '../../../commands/files/disk-work-tree.ts';
import { runCommand } from '../../../commands/run-command.ts';
import { UsageError } from '../../../commands/usage-error.ts';
import { makeWorld } from '../make-world.ts';

const ours = 'apiVersion: trustplane.dev/v1alpha1\nkind: Cluster\n';
const limits = { foreign: 10, all: 30 };

/** A folder `home` with so many foreign files in one folder, and further files. */
function fill(count: number, files: Readonly<Record<string, string>>) {
  const foreign = Array.from({ length: count }, (_, index) => [`home/big/${index}.yaml`, 'a: 1\n']);
  const { cwd } = makeWorld({ ...Object.fromEntries(foreign), ...files });
  const tree = new DiskWorkTree(cwd, realpathSync(cwd), limits);
  return { cwd, list: () => [...tree.listFiles('home')].sort() };
}

describe('a folder of which nothing is ours', () => {
  it('is refused as soon as it is large, before all of it was looked at', () => {
    const { cwd, list } = fill(10, { 'home/x.json': '{}', 'home/big/deep/deeper/x.yaml': '' });
    // home has two entries and home/big eleven; what is below that was not reached.
    expect(list).toThrow(
      `${cwd}/home is no environment: of the first 13 files and folders in it none is Trustplane's. Name the folder of one, such as environments/production; \`trustplane init\` makes one.`,
    );
    expect(list).toThrow(UsageError);
  });

  it('is left to the rules while it is small', () => {
    expect(fill(8, { 'home/x.json': '{}' }).list()).toHaveLength(9);
  });

  it('is not made larger by links that lead back', () => {
    const { cwd, list } = fill(5, { 'home/a/x.yaml': '' });
    symlinkSync('..', join(cwd, 'home/a/back'));
    symlinkSync('../big', join(cwd, 'home/a/big'));
    expect(list()).toHaveLength(6);
  });

  it('is not made an environment by a link that leads out of it', () => {
    const { cwd, list } = fill(12, { 'elsewhere/x.yaml': ours });
    symlinkSync('../elsewhere/x.yaml', join(cwd, 'home/x.yaml'));
    expect(list).toThrow('none is Trustplane');
  });
});

it('tells a name that is not UTF-8, and how to go on', async () => {
  const world = makeWorld({ 'env/x.yaml': ours });
  writeFileSync(Buffer.from(`${world.cwd}/env/caf\xe9.yaml`, 'latin1'), ours);
  const { stdout } = await runCommand(['check', 'env'], world);
  expect(stdout).toContain('error[irregular-file]: env/caf\uFFFD.yaml: Its name is not UTF-8');
  expect(stdout).toContain('help: Rename it');
});

describe('a large folder', () => {
  it('is an environment if a file of ours is nearer than what makes it large', () => {
    expect(fill(20, { 'home/z/eu-1.yaml': ours }).list()).toHaveLength(21);
    expect(fill(20, { 'home/z/clusters/eu-1.yaml': ours }).list).toThrow('none is Trustplane');
  });

  it('is refused where it is larger than any environment', () => {
    const { list } = fill(40, { 'home/a.yaml': ours });
    expect(list).toThrow('home is too large for an environment: it has more than 30 files and folders.');
  });
});

it('is what the commands say of somebody’s home', async () => {
  const world = makeWorld();
  mkdirSync(join(world.cwd, 'photos'));
  for (let index = 0; index <= 20_000; index++) writeFileSync(join(world.cwd, `photos/${index}.jpg`), '');
  for (const command of [
    ['check'],
    ['render'],
    ['access'],
    ['access', 'diff', '--against', 'main'],
    ['rehearse'],
  ])
    await expect(runCommand(command, world)).rejects.toThrow(
      `${world.cwd} is no environment: of the first 20002 files`,
    );
});
