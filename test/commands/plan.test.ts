import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../commands/run-command.ts';
import {
  dexEntry,
  dexExceptions,
  issuer,
  makeChild,
  makeClusterAuthentication,
  management,
} from '../generators/k0rdent/k0rdent-environment.ts';
import { writeFiles } from '../refusals/write-files.ts';
import { testWorld } from './test-world.ts';

let remove = () => {};
afterEach(() => remove());

const reload = '{manager: none, rollout: reload, controlPlane: {kind: K0smotronControlPlane}}';
const manifests = 'rendered/env/mgmt/control-planes/manifests.yaml';

function prepare(approval = '') {
  const tree = writeFiles({
    'env/mgmt.yaml': management,
    'env/ci.yaml': issuer,
    'env/child-1.yaml': makeChild('child-1', '{namespace: tenants}'),
    'env/child-2.yaml': makeChild('child-2', reload),
    'env/child-3.yaml': makeChild('child-3', `{manager: none${approval}}`),
  });
  remove = tree.remove;
  const run = (...args: string[]) => runCommand(args, testWorld(tree.folder));
  const at = (path: string) => join(tree.folder, path);
  const change = (path: string, from: string, to: string) =>
    writeFileSync(at(path), readFileSync(at(path), 'utf8').replace(from, to));
  const plan = (...args: string[]) => run('plan', 'env', '--out', 'rendered', ...args);
  return { run, change, plan, at };
}

const hashIn = (text: string | undefined, object: string) =>
  new RegExp(`${object} +(\\S+) -> (\\S+)`).exec(text ?? '')?.slice(1);

describe('plan', () => {
  it('leaves shoots to Gardener', async () => {
    const outcome = await runCommand(
      ['plan', 'environments/showroom', '--out', 'rendered'],
      testWorld(process.cwd()),
    );
    expect(outcome).toMatchObject({ exitCode: 0, stdout: '' });
    expect(outcome.stderr).toContain('showroom: No control plane is run by k0rdent');
  });

  it('shows which control planes are made anew, from which hash to which, and which only reload', async () => {
    const { run, change, plan } = prepare();
    const first = await plan();
    expect(first.stdout).toMatch(/^mgmt\n {2}first {5}tenants\/child-1 {5}- -> [0-9a-f]{8}\n/);
    expect(first.stderr).toBe(
      'env: 3 control planes set up for the first time.\nThere is no folder rendered: `trustplane render env --out rendered` makes it. If there should be one, correct --out.\n',
    );
    await run('render', 'env', '--out', 'rendered');
    expect(await plan()).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'env: Nothing changes for 3 control planes.\n',
    });
    change('env/ci.yaml', '"ci:"', '"build:"');
    const second = await plan();
    expect(second.exitCode).toBe(0);
    expect(second.stdout!.split('\n').map((line) => line.trim().split(/ +/).slice(0, 2).join(' '))).toEqual([
      'mgmt',
      'recreate tenants/child-1',
      'reload kcm-system/child-2',
      'recreate kcm-system/child-3',
      '',
    ]);
    expect(second.stderr).toBe('env: 2 control planes recreated, 1 control plane reloaded.\n');
    for (const object of ['tenants/child-1', 'kcm-system/child-2', 'kcm-system/child-3'])
      expect(hashIn(second.stdout, object)![0]).toBe(hashIn(first.stdout, object)![1]);
  });

  it('shows what gets nothing any more, and a change of the manager that changes no byte not at all', async () => {
    const { run, change, plan, at } = prepare();
    await run('render', 'env', '--out', 'rendered');
    writeFileSync(at('env/child-2.yaml'), '');
    change('env/child-1.yaml', '{namespace: tenants}', '{namespace: tenants, manager: none}');
    const { stdout, stderr } = await plan();
    expect(stdout).toMatch(
      /^mgmt\n {2}removed {3}Secret kcm-system\/child-2-auth-config {2}[0-9a-f]{8} -> -\n$/,
    );
    expect(stderr).toBe('env: 1 control plane left without a document.\n');
  });

  const none = '{manager: none}';
  const machines = '{manager: none, controlPlane: {kind: K0sControlPlane}}';
  it.each([
    ['another Secret', reload, reload.replace('none,', 'none, secretName: other,'), 'recreate'],
    ['another Secret in the values', none, '{manager: none, secretName: other}', 'recreate'],
    ['the Secret that kcm writes', '{manager: none, secretName: other}', '{}', 'recreate'],
    ['no name that never changes', reload, reload.replace(' rollout: reload,', ''), 'recreate'],
    ['another control plane', reload, reload.replace('Plane}', 'Plane, name: other}'), 'first'],
    ['another kind of control plane', reload, machines, 'first'],
  ])('shows what the same bytes do behind %s', async (_, before, after, effect) => {
    const { run, plan, at } = prepare();
    const write = (k0rdent: string) => writeFileSync(at('env/child-3.yaml'), makeChild('child-3', k0rdent));
    write(before);
    await run('render', 'env', '--out', 'rendered');
    write(after);
    const [, row, ...others] = (await plan()).stdout!.trimEnd().split('\n');
    expect(others).toEqual([]);
    expect(row).toMatch(new RegExp(`^ {2}${effect} +kcm-system/child-3 +\\S`));
    expect(row).not.toMatch(/(\S+) -> \1$/);
  });

  const dex = (name: string) =>
    makeClusterAuthentication(dexEntry.replaceAll('prefix: ""', 'prefix: "dex:"'))
      .replace('dex-cluster-auth', name)
      .replace('namespace: kcm-system', 'namespace: tenants');
  const taken = (cluster: string, name: string) =>
    makeChild(cluster, `{namespace: tenants, clusterAuth: ${name}}`, dexExceptions);

  it('shows nothing where only the ClusterAuthentication has another name', async () => {
    const { run, change, plan, at } = prepare();
    writeFileSync(at('env/auth.yaml'), dex('one'));
    writeFileSync(at('env/child-1.yaml'), taken('child-1', 'one'));
    await run('render', 'env', '--out', 'rendered');
    writeFileSync(at('env/auth.yaml'), dex('other'));
    writeFileSync(at('env/child-1.yaml'), taken('child-1', 'other'));
    expect(await plan()).toMatchObject({
      stdout: '',
      stderr: 'env: Nothing changes for 3 control planes.\n',
    });
    change('env/child-1.yaml', 'audience: child-1', 'audience: child-one');
    expect((await plan()).stdout).toMatch(/ {2}first .* tenants\/child-1 .*\n {2}removed .*\/one /);
  });

  it('takes nothing that a cluster still names for the former one of another', async () => {
    const { run, change, plan, at } = prepare();
    const shared = '    - {rule: shared-audience, reason: a twin, expires: 2099-01-01}\n';
    writeFileSync(at('env/ci.yaml'), '');
    writeFileSync(at('env/auth.yaml'), [dex('one'), dex('other')].join('---\n'));
    writeFileSync(at('env/child-1.yaml'), taken('child-1', 'one'));
    await run('render', 'env', '--out', 'rendered');
    writeFileSync(at('env/child-9.yaml'), taken('child-9', 'other'));
    change('env/child-1.yaml', '  exceptions:\n', `  exceptions:\n${shared}`);
    change('env/child-9.yaml', '  exceptions:\n', `  exceptions:\n${shared}`);
    const { stdout, stderr } = await plan();
    expect(stdout, stderr).toMatch(/^mgmt\n {2}first +tenants\/child-9 .*\n$/);
  });

  it('knows a hash again that half of the readers of YAML take for a number', async () => {
    const { run, plan, at } = prepare();
    writeFileSync(at('env/child-2.yaml'), makeChild('child-19', '{}'));
    expect(hashIn((await plan()).stdout, 'kcm-system/child-19')).toEqual(['-', '1339e413']);
    await run('render', 'env', '--out', 'rendered');
    expect((await plan()).stdout).toBe('');
  });

  it('prints the same as JSON', async () => {
    const { run, change, plan } = prepare();
    await run('render', 'env', '--out', 'rendered');
    change('env/child-1.yaml', 'audience: child-1', 'audience: child-one');
    const { stdout } = await plan('-o', 'json');
    const { destinations } = JSON.parse(stdout!) as { destinations: unknown[] };
    expect(destinations).toEqual([
      {
        destination: 'mgmt',
        controlPlanes: 3,
        changes: [
          {
            effect: 'recreate',
            cluster: 'child-1',
            object: 'tenants/child-1',
            before: expect.objectContaining({ file: expect.stringMatching(/^config-[0-9a-f]{8}\.yaml$/) }),
            after: expect.objectContaining({ file: expect.stringMatching(/^config-[0-9a-f]{8}\.yaml$/) }),
          },
        ],
      },
    ]);
  });

  it('is what is approved: render refuses until the Cluster names the hash, and again when it changes', async () => {
    const { run, change, plan } = prepare(', requireApproval: true');
    const [, hash] = hashIn((await plan()).stdout, 'kcm-system/child-3')!;
    const refused = await run('render', 'env', '--out', 'rendered');
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain(`trustplane.dev/approved-config: "${hash}"`);
    change(
      'env/child-3.yaml',
      'labels:',
      `annotations: {trustplane.dev/approved-config: "${hash}"}, labels:`,
    );
    expect((await run('render', 'env', '--out', 'rendered')).exitCode).toBe(0);
    change('env/ci.yaml', '"ci:"', '"build:"');
    const again = await run('render', 'env', '--out', 'rendered');
    expect(again.exitCode).toBe(1);
    expect(again.stderr).toContain(`and ${hash} is approved`);
  });

  it('prints no plan of an environment with errors', async () => {
    const { change, plan } = prepare();
    change('env/ci.yaml', 'https://', 'http://');
    const outcome = await plan();
    expect(outcome).toMatchObject({ exitCode: 1 });
    expect(outcome.stdout).toBeUndefined();
    expect(outcome.stderr).toContain('env/ci.yaml:6:17: error[issuer-url]');
  });

  it.each([[[]], [['-o', 'json']]])(
    'looks for the folder where nothing is run by k0rdent too: %j',
    async (more) => {
      const { plan, at } = prepare();
      for (const name of ['child-1', 'child-2', 'child-3']) writeFileSync(at(`env/${name}.yaml`), '');
      const missing = await plan(...more);
      expect(missing.exitCode).toBe(0);
      expect(missing.stderr).toContain('There is no folder rendered: `trustplane render env --out rendered`');
      writeFileSync(at('rendered'), '');
      await expect(async () => plan(...more)).rejects.toThrow('--out rendered is a file');
    },
  );

  it('says what is missing, and refuses what somebody else wrote', async () => {
    const { run, change, plan } = prepare();
    await expect(async () => run('plan', 'env')).rejects.toThrow('plan needs --out DIR');
    await run('render', 'env', '--out', 'rendered');
    change(manifests, 'kind: ', 'kind: [');
    await expect(plan).rejects.toThrow(`${manifests} is not what trustplane wrote`);
    change(manifests, '# Rendered', '# Written');
    await expect(plan).rejects.toThrow(`${manifests} was not written by trustplane`);
  });
});
