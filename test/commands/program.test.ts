import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { soundEnvironment } from '../refusals/sound-environment.ts';
import { writeFiles } from '../refusals/write-files.ts';
import { runProgram } from './run-program.ts';

/** Root may read and write everything, so it runs these as somebody who may not. */
const unprivileged = process.getuid?.() === 0 ? { uid: 65534 } : {};
let remove = () => {};
afterEach(() => remove());

function prepare(changes: Readonly<Record<string, string>> = {}): string {
  const files = { ...soundEnvironment, ...changes };
  const tree = writeFiles(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`environment/${path}`, text])),
  );
  remove = tree.remove;
  return tree.folder;
}

describe('the program', () => {
  it.each([
    ['no such command', ['chekc', 'environment'], 'There is no command "chekc". Did you mean "check"?'],
    [
      'no such flag',
      ['render', 'environment', '--destinaton', 'eu-1'],
      'There is no flag --destinaton. Did you mean --destination?',
    ],
    ['no such folder', ['check', 'enviroment'], 'enviroment is not a folder'],
    ['a file instead of a folder', ['check', 'environment/issuers/ci.yaml'], 'is not a folder'],
    [
      'no such destination',
      ['render', 'environment', '-d', 'eu1'],
      'There is no destination "eu1". Did you mean "eu-1"?',
    ],
    ['no such action', ['rollout', 'stauts', 'environment'], 'Did you mean "status"?'],
    ['one argument too many', ['check', 'environment', 'more'], '"more" is one argument too many'],
    ['no such format', ['check', 'environment', '-o', 'yaml'], '--output takes one of'],
    ['--verify without --out', ['render', 'environment', '--verify'], '--verify needs --out DIR'],
    ['no such rule', ['explain', 'own-isuer'], 'own-issuer'],
    ['no such kind', ['schema', 'Isuer'], 'Issuer'],
    ['an empty --out', ['render', 'environment', '--out', ''], '--out is empty'],
    ['a flag given twice', ['render', 'environment', '-d', 'a', '-d', 'b'], '--destination is given twice'],
    ['a flag without its value', ['render', 'environment', '--out'], '--out'],
  ])('%s is wrong usage: exit 2, nothing on stdout', (_, args, message) => {
    const { status, stdout, stderr } = runProgram(args, prepare());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('tells several destinations apart only by name', () => {
    const second = soundEnvironment['clusters/eu-1.yaml']!.replaceAll('eu-1', 'eu-2');
    const folder = prepare({ 'clusters/eu-2.yaml': second, 'tokens/acme.yaml': '' });
    const { status, stderr } = runProgram(['render', 'environment'], folder);
    expect(status).toBe(2);
    expect(stderr).toContain('The destinations are: eu-1, eu-2');
  });

  it('findings: exit 1, in render on stderr and nothing on stdout, in check on stdout', () => {
    const folder = prepare({
      'issuers/ci.yaml': soundEnvironment['issuers/ci.yaml']!.replace('https:', 'http:'),
    });
    const rendered = runProgram(['render', 'environment'], folder);
    expect(rendered).toMatchObject({ status: 1, stdout: '' });
    expect(rendered.stderr).toContain(
      'environment/issuers/ci.yaml:7:10: error[issuer-url]: jwt[0].issuer.url: Invalid value: "http://ci.example.com": URL scheme must be https',
    );
    const checked = runProgram(['check', 'environment'], folder);
    expect(checked).toMatchObject({ status: 1, stderr: '' });
    expect(checked.stdout).toContain('error[issuer-url]');
  });

  it('an exception whose time is over fails check and warns in render', () => {
    const exception = 'spec:\n  exceptions: [{rule: image-digest, reason: x, expires: "2020-01-01"}]\n';
    const folder = prepare({
      'issuers/ci.yaml': soundEnvironment['issuers/ci.yaml']!.replace('spec:\n', exception),
    });
    expect(runProgram(['check', 'environment'], folder)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('error[expired-exception]'),
    });
    expect(runProgram(['render', 'environment'], folder)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('warning[expired-exception]'),
    });
  });

  it('a file that may not be read: exit 3', () => {
    const folder = prepare();
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'environment/issuers/ci.yaml'), 0);
    const { status, stdout } = runProgram(['check', 'environment', '-o', 'json'], folder, unprivileged);
    expect(status).toBe(3);
    expect((JSON.parse(stdout) as { diagnostics: object[] }).diagnostics).toContainEqual(
      expect.objectContaining({
        rule: 'unreadable-file',
        file: 'environment/issuers/ci.yaml',
        line: 1,
        column: 1,
      }),
    );
  });

  it('a source to import that may not be read: exit 3', () => {
    const folder = prepare();
    chmodSync(folder, 0o755);
    const source = 'environment/issuers/ci.yaml';
    chmodSync(join(folder, source), 0);
    const { status, stdout, stderr } = runProgram(['import', source], folder, unprivileged);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('the right to read it');
  });

  it('a folder that may not be written: exit 3', () => {
    const folder = prepare();
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'rendered'), { mode: 0o555 });
    const { status, stdout, stderr } = runProgram(
      ['render', 'environment', '--out', 'rendered'],
      folder,
      unprivileged,
    );
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('Give the user that runs Trustplane the right to write there');
  });

  it('gives the same bytes in another locale, time zone and folder', () => {
    const folder = prepare();
    const plain = runProgram(['render', 'environment'], folder);
    const env = { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', COLUMNS: '20' };
    expect(runProgram(['render', '.'], join(folder, 'environment'), { env })).toEqual(plain);
    expect(plain.status).toBe(0);
  });

  it('prints help on request, and as an error when called without anything', () => {
    expect(runProgram(['help'], '/')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Exit codes:'),
    });
    expect(runProgram(['render', '--help'], '/')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--destination NAME'),
    });
    expect(runProgram([], '/')).toMatchObject({ status: 2, stdout: '' });
  });

  it('output that cannot be written: exit 3', () => {
    const folder = prepare();
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${process.cwd()}/dist/trustplane.cjs" render environment > /dev/full`],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(status).toBe(3);
    expect(stderr).toContain('the output cannot be written');
  });

  it.skipIf(process.platform !== 'linux').each([
    ['render', ['render', 'environment', '--out', '/proc/x'], '/proc/x/environment cannot be written'],
    ['render, deeper', ['render', 'environment', '--out', '/proc/1/x/y'], 'of /proc/1 lets nobody make'],
    ['init', ['init', '/proc/x', '--yes'], 'proc/x/clusters/cluster-1.yaml cannot be written'],
    [
      'import',
      [
        'import',
        'flags',
        '--kubernetes=1.33',
        '--out',
        '/proc/x',
        '--',
        '--oidc-issuer-url=https://id.example.com',
        '--oidc-client-id=a',
      ],
      'cannot be written: the file system of /proc lets nobody make a folder there',
    ],
  ])('a file system in which nobody makes folders, %s: exit 3', (_, args, message) => {
    const { status, stderr } = runProgram(args, prepare());
    expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining(message) });
    expect(stderr).toMatch(/Name a folder that you may write to|choose another --out/);
  });

  it('a Destination that cannot be rendered: a finding to check, wrong usage to render', () => {
    const destination =
      'apiVersion: trustplane.dev/v1alpha1\nkind: Destination\nmetadata: {name: eu-9}\nspec: {inputs: [..]}\n';
    const folder = prepare({ 'destinations/eu-9.yaml': destination });
    expect(runProgram(['check', 'environment'], folder).status).toBe(1);
    expect(runProgram(['render', 'environment', '-d', 'eu-9'], folder)).toMatchObject({
      status: 2,
      stdout: '',
    });
  });

  it('a file name with backslashes leads nowhere', () => {
    const folder = prepare({ '..\\..\\extra.yaml': soundEnvironment['issuers/ci.yaml']! });
    expect(runProgram(['check', 'environment'], folder)).toMatchObject({ status: 1 });
  });
});
