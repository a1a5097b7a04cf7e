import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'trustplane-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the npm package, installed in an empty folder', () => {
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(folder, 'node_modules/.bin', program), args, { cwd: folder, encoding: 'utf8' });

  beforeAll(() => {
    // The bundle is built already, and other tests are using it.
    const packed = execFileSync(
      'npm',
      ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder],
      { encoding: 'utf8' },
    );
    writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
    // Offline, because it needs nothing but itself.
    execFileSync(
      'npm',
      ['install', '--offline', '--no-audit', '--no-fund', `./${packed.trim().split('\n').at(-1)}`],
      { cwd: folder, stdio: 'pipe' },
    );
  });

  it('needs no other package', () => {
    expect(existsSync(join(folder, 'node_modules/yaml'))).toBe(false);
    expect(existsSync(join(folder, 'node_modules/trustplane/LICENSE'))).toBe(true);
    expect(existsSync(join(folder, 'node_modules/trustplane/dist/THIRD-PARTY-NOTICES'))).toBe(true);
  });

  it('runs init, check and render', () => {
    run('trustplane', 'init', 'environments/first');
    expect(run('trustplane', 'check', 'environments/first')).toContain('1 cluster');
    expect(run('trustplane', 'render', 'environments/first')).toContain('kind: DaemonSet');
  });

  it.each(['trustplane', 'flux-trustplane', 'kubectl-trustplane'])('answers as %s', (program) => {
    expect(run(program, 'version')).toMatch(/^trustplane \d+\.\d+\.\d+\n$/);
  });

  it.each([
    ['program', ['explain', 'own-issuer'], 'own-issuer'],
    ['frequent', ['check', 'environments/first'], '1 cluster'],
  ])('works without the code cache of %s, and with a damaged one', (name, args, expected) => {
    const cache = join(folder, `node_modules/trustplane/dist/${name}.cache`);
    const bytes = readFileSync(cache);
    bytes[bytes.length >> 1]! ^= 0xff;
    writeFileSync(cache, bytes);
    expect(run('trustplane', ...args)).toContain(expected);
    rmSync(cache);
    expect(run('trustplane', ...args)).toContain(expected);
  });
});
