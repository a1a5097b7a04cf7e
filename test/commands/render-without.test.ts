import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../commands/run-command.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { soundEnvironment } from '../refusals/sound-environment.ts';
import { makeRepository } from './access/make-repository.ts';

const record = 'environment/emergencies/issuer-ci.yaml';
const second = soundEnvironment['clusters/eu-1.yaml']!.replaceAll('eu-1', 'eu-2').replace(
  'tier: test',
  'tier: other',
);
const files: Readonly<Record<string, string>> = {
  ...soundEnvironment,
  'clusters/eu-2.yaml': second,
  'tokens/acme.yaml': soundEnvironment['tokens/acme.yaml']!.replace(
    'clusters: {}',
    'clusters: {matchLabels: {tier: test}}',
  ),
  'issuers/ci.yaml': soundEnvironment['issuers/ci.yaml']!.replace(
    'clusters: {}',
    'clusters: {matchLabels: {tier: test}}',
  ),
  'tokens/ci.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: TokenCase
metadata: {name: deployer}
spec:
  clusters: {matchLabels: {tier: test}}
  claims: {iss: https://ci.example.com, aud: eu-1, sub: deploy}
  expect: {username: "ci:deploy"}
`,
};

function prepare(changed: Readonly<Record<string, string>> = {}) {
  const repository = makeRepository(
    Object.fromEntries(
      Object.entries({ ...files, ...changed }).map(([path, text]) => [`environment/${path}`, text]),
    ),
  );
  const { world } = repository;
  const run = async (...args: string[]) => {
    let printed = '';
    const print = (text: string) => {
      printed += text;
    };
    const { exitCode, stdout = '', stderr = '' } = await runCommand(args, { ...world, print });
    return { exitCode, stdout: printed + stdout, stderr };
  };
  const at = (path: string) => join(world.cwd, path);
  return { ...repository, run, at, status: () => repository.git('status', '--porcelain') };
}

describe('render --without', () => {
  it('takes the entry of that issuer out and nothing else, and brings it back by deleting one file', async () => {
    const { run, git, commit, at } = prepare();
    await run('render', 'environment', '--out', 'rendered');
    commit('Render');
    const outcome = await run('render', 'environment', '--without', 'issuer/ci', '--out', 'rendered');
    expect(outcome.exitCode).toBe(0);
    expect(outcome.stdout).toBe(
      `wrote ${record}\nwrote rendered/environment/eu-1/authentication/manifests.yaml\n`,
    );
    expect(outcome.stderr).toContain('1 person loses access to eu-1 (deployer).');
    expect(outcome.stderr).toContain('deployer  environment/tokens/ci.yaml:3:18\n');
    expect(outcome.stderr).toContain(`Commit ${record} with what was rendered`);
    git('add', '.');
    const changed = git('diff', '--cached', '-U0', '--', 'rendered').split('\n');
    const removed = changed.filter((line) => /^-[^-]/.test(line)).map((line) => line.slice(1).trim());
    const added = changed.filter((line) => /^\+[^+]/.test(line)).map((line) => line.slice(1).trim());
    // What has to change with the document: its name, its hash, and which issuers the agent asks before it writes.
    const follows = /^(name: trustplane-authentication-|trustplane\.dev\/sha256: |preflight: )/;
    expect(removed.filter((line) => !follows.test(line))).toEqual([
      '- claimMappings:',
      ...['username:', 'claim: sub', "prefix: 'ci:'"],
      ...['issuer:', 'audiences:', '- eu-1', 'url: https://ci.example.com'],
    ]);
    expect(added.filter((line) => !follows.test(line))).toEqual([
      'trustplane.dev/without: issuer/ci',
      'trustplane.dev/without: issuer/ci',
    ]);
    expect(added.join('\n')).not.toContain('ci.example.com');

    const checked = await run('check', 'environment');
    expect(checked).toMatchObject({ exitCode: 0 });
    expect(checked.stdout).toContain(`${record}:7:12: warning[emergency]: Since 2026-11-21 the Issuer "ci"`);
    expect(await run('render', 'environment', '--out', 'rendered', '--verify')).toMatchObject({
      exitCode: 0,
    });
    commit('Leave ci out');

    git('rm', '-q', record);
    expect(existsSync(at(record))).toBe(false);
    await run('render', 'environment', '--out', 'rendered');
    git('add', '.');
    expect(git('diff', '--cached', 'HEAD~1', '--stat')).toBe('');
  });

  it('rolls nothing out when the issuer is deleted for good', async () => {
    const { run, git, write, commit } = prepare();
    await run('render', 'environment', '--without', 'issuer/ci', '--out', 'rendered');
    commit('Leave ci out');
    write({ 'environment/issuers/ci.yaml': undefined, 'environment/tokens/ci.yaml': undefined });
    const dangling = await run('check', 'environment');
    expect(dangling.exitCode).toBe(1);
    expect(dangling.stdout).toContain(`If it was removed for good, the emergency is over: delete ${record}.`);
    write({ [record]: undefined });
    await run('render', 'environment', '--out', 'rendered');
    const changed = git('diff', '-U0', '--', 'rendered').split('\n');
    expect(changed.filter((line) => /^[-+][^-+]/.test(line)).map((line) => line.trim())).toEqual([
      '-    trustplane.dev/without: issuer/ci',
      '-    trustplane.dev/without: issuer/ci',
    ]);
  });

  it('takes what is named twice once', async () => {
    const { run } = prepare();
    const without = ['--without', 'issuer/ci'];
    const { exitCode, stderr } = await run('render', 'environment', ...without, ...without, '-d', 'eu-1');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('environment without issuer/ci as it is, compared with its files');
  });

  it('writes nothing down on the way to stdout, and says so', async () => {
    const { run, status } = prepare();
    const one = await run('render', 'environment', '--without', 'issuer/ci', '-d', 'eu-1');
    expect(one.exitCode).toBe(0);
    expect(one.stdout).toContain('trustplane.dev/without: issuer/ci');
    expect(one.stdout).not.toContain('ci.example.com');
    expect(one.stderr).toContain(`Nothing was written down, so the next rendering has it back.`);
    expect(one.stderr).not.toContain('warning[emergency]');
    const all = await run('render', 'environment', '--all', '--without', 'issuer/ci');
    expect(all.stdout.match(/^# destination: .*$/gm)).toEqual(['# destination: eu-1', '# destination: eu-2']);
    expect(all.stdout).not.toContain('ci.example.com');
    expect(status()).toBe('');
  });

  it('shows with --verify what it would write, and writes nothing', async () => {
    const { run, commit, status } = prepare();
    await run('render', 'environment', '--out', 'rendered');
    commit('Render');
    const args = ['render', 'environment', '--without', 'issuer/ci', '--out', 'rendered'];
    const outcome = await run(...args, '--verify');
    expect(outcome.exitCode).toBe(1);
    expect(outcome.stdout).toContain(`+++ b/${record}\n`);
    expect(outcome.stdout).toContain('-        url: https://ci.example.com\n');
    expect(status()).toBe('');
    await run(...args);
    const again = await run(...args, '--verify');
    expect(again).toMatchObject({ exitCode: 0, stdout: '' });
    expect(again.stderr).toContain('All of it had been written down before.');
  });

  it('says that the other destinations still have it where one is named', async () => {
    const { run } = prepare();
    const { stderr } = await run(
      'render',
      'environment',
      '--without',
      'organization/acme',
      '--out',
      'rendered',
      '-d',
      'eu-1',
    );
    expect(stderr).toContain('The other destinations still have it: render without --destination as well.');
  });

  it('is refused where nobody would get in any longer, and leaves nothing behind', async () => {
    const { run, status } = prepare({
      'clusters/eu-1.yaml': soundEnvironment['clusters/eu-1.yaml']!.replace(/ {2}breakGlass:.*\n/, ''),
      'tokens/acme.yaml': files['tokens/acme.yaml']!.replace('spec:\n', 'spec:\n  admin: true\n'),
      'organizations/acme.yaml': files['organizations/acme.yaml']!.replace(
        'clusterRole: admin, namespaces: [acme]',
        'clusterRole: cluster-admin',
      ),
    });
    for (const out of [
      ['-d', 'eu-1'],
      ['--out', 'rendered'],
      ['--out', 'rendered', '--verify'],
    ]) {
      const refused = await run('render', 'environment', '--without', 'issuerclass/keycloak', ...out);
      expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
      expect(refused.stderr).toContain('environment/clusters/eu-1.yaml:6:1: error[way-in]');
      expect(refused.stderr).toContain(
        'leaves out the IssuerClass keycloak, so logins through it prove nothing',
      );
      expect(refused.stderr).not.toContain('loses access');
    }
    expect(status()).toBe('');
    expect((await run('render', 'environment', '--without', 'issuer/ci', '-d', 'eu-1')).exitCode).toBe(0);
  });

  it('names the objects to delete where a webhook is asked, and no others', async () => {
    const webhook = files['clusters/eu-1.yaml']!.replace('{type: NodeFile}', '{type: OpenIDConnect}');
    const { run } = prepare({ 'clusters/eu-1.yaml': webhook });
    const { stderr } = await run('render', 'environment', '--without', 'issuerclass/keycloak', '--all');
    expect(stderr.match(/^.*kubectl delete.*$/gm)).toEqual([
      'In eu-1 an issuer is trusted until its object is gone. Flux deletes it; elsewhere: kubectl delete openidconnects trustplane-organization-acme',
    ]);
    const other = await run('render', 'environment', '--without', 'issuerclass/keycloak', '-d', 'eu-2');
    expect(other.stderr).not.toContain('kubectl delete');
  });

  it('leaves nothing behind where the output is refused', async () => {
    const { run, write, commit, status } = prepare();
    write({ 'rendered/environment/eu-1/access/manifests.yaml': 'mine\n' });
    commit('In the way');
    await expect(run('render', 'environment', '--without', 'issuer/ci', '--out', 'rendered')).rejects.toThrow(
      'was not written by trustplane',
    );
    expect(status()).toBe('');
  });

  it.each([
    ['ci', /write issuer\/NAME.*Did you mean issuer\/ci\?/],
    ['cluster/eu-1', /"cluster\/eu-1" does not say what is left out/],
    ['issuer/ci,organization/acme', /is several things: give --without once for each/],
    ['issuer/', /does not say what is left out/],
    ['clusters/ci', /does not say what is left out.*Did you mean issuer\/ci\?/],
    [
      'trust/infra',
      /There is no ServiceAccountTrust "infra" to leave out\. There are no trusts of service accounts/,
    ],
    ['issuer/cii', /There is no Issuer "cii" to leave out\. Did you mean "ci"\?/],
    ['organisation/acm', /There is no Organization "acm" to leave out\. Did you mean "acme"\?/],
    ['issuer-class/x', /There is no IssuerClass "x".*The issuer classes are: keycloak/],
  ])('refuses --without %s as wrong usage', async (value, says) => {
    const refused = prepare().run('render', 'environment', '--without', value, '-d', 'eu-1');
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(says);
  });

  it('reports an issuer in a broken file for what is wrong with the file', async () => {
    const { run, edit } = prepare();
    edit('environment/issuers/ci.yaml', 'claimMappings', 'claimMapings');
    const refused = await run('render', 'environment', '--without', 'issuer/ci', '-d', 'eu-1');
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toContain('environment/issuers/ci.yaml:8:3: error[unknown-field]');
    expect(refused.stderr).not.toContain('There is no Issuer');
  });
});
