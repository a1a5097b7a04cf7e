import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../commands/run-command.ts';
import { findPart } from '../lab/find-part.ts';
import { exampleEnvironments } from './example-environments.ts';
import { repositoryWorld } from './repository-world.ts';

const kustomize = findPart('kustomize');
const bundled = existsSync('dist/trustplane.cjs');
const runs = kustomize !== undefined && bundled;
if (!runs) {
  const missing = bundled
    ? 'there is no kustomize in TRUSTPLANE_PARTS_BIN'
    : 'dist/trustplane.cjs is not built';
  console.warn(`SKIPPED: no destination is built with the real kustomize, because ${missing}`);
}
const build = (...args: string[]) =>
  spawnSync(kustomize!, ['build', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

describe.skipIf(!runs)('with the real kustomize', () => {
  describe.each(exampleEnvironments)('the environment $name', ({ folder, destinations }) => {
    it.each(destinations)('builds %s to the bytes that render prints', async (destination) => {
      const built = build('--enable-alpha-plugins', '--enable-exec', `${folder}/destinations/${destination}`);
      expect(built.stderr).toBe('');
      const rendered = await runCommand(['render', folder, '--destination', destination], repositoryWorld);
      expect(built.stdout).toBe(rendered.stdout);
    });

    it.each(destinations)('fails for %s without --enable-exec instead of printing nothing', (destination) => {
      const built = build('--enable-alpha-plugins', `${folder}/destinations/${destination}`);
      expect(built).toMatchObject({ status: 1, stdout: '' });
      expect(built.stderr).toContain('no resource matches strategic merge patch');
    });
  });

  it('builds eu-1 of production from the root', () => {
    const flags = ['--enable-alpha-plugins', '--enable-exec'];
    expect(build(...flags, '.').stdout).toBe(
      build(...flags, 'environments/production/destinations/eu-1').stdout,
    );
  });
});
