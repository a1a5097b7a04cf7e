import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { World } from '../../commands/command.ts';
import { runCommand } from '../../commands/run-command.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { platforms } from '../../model/platforms.ts';
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
  'tokens/operators-admin.yaml',
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

  it.each([
    ['kubeadm', '1.33'],
    ['rke2', '1.31'],
    ['rke2', '1.36'],
    ['k3s', '1.32'],
    ['kubeone', '1.34'],
    ['talos', '1.32'],
    ['talos', '1.36'],
    ['k0s', '1.33', '--api-server-user', '998:997'],
    ['k0s', '1.36', '--api-server-user', '0'],
    ['kubeone', '1.33', '--delivery', 'NodeFile'],
    ['other', '1.30'],
    ['other', '1.35', '--api-server-user', '65532:65532'],
  ])('writes an environment for %s %s that check has nothing against', async (platform, version, ...more) => {
    await run('init', 'one', '--platform', platform, '--kubernetes', version, ...more);
    const cluster = readFileSync(join(home, 'one/clusters/cluster-1.yaml'), 'utf8');
    expect(cluster).toContain(`  platform: ${platform}\n`);
    const checked = await run('check', 'one', '-o', 'json');
    expect(JSON.parse(checked.stdout!)).toMatchObject({ diagnostics: [] });
    expect(await run('render', 'one')).toMatchObject({ exitCode: 0 });
    expect(await run('rehearse', 'one')).toMatchObject({ exitCode: 0 });
    expect(await run('bootstrap', 'one')).toMatchObject({ exitCode: 0 });
  });

  it.each(Object.keys(platforms))('writes an environment for a webhook on %s', async (platform) => {
    const certificate = [...breakGlass, '--break-glass-tested', '2026-11-01'];
    await run('init', 'one', '--platform', platform, '--delivery', 'OpenIDConnect', ...certificate);
    const checked = await run('check', 'one', '-o', 'json');
    expect(JSON.parse(checked.stdout!)).toMatchObject({ diagnostics: [] });
    const { stdout = '' } = await run('render', 'one');
    expect(stdout.match(/^kind: OpenIDConnect$/gm)).toHaveLength(2);
    expect(stdout).not.toContain('kind: DaemonSet');
    expect(await run('rehearse', 'one')).toMatchObject({ exitCode: 0 });
  });

  it('names the user of the API server for a webhook too, whose kubeconfig it has to read', async () => {
    const user = ['--api-server-user', '998:997'];
    await run('init', 'one', '--platform', 'k0s', '--delivery', 'OpenIDConnect', ...user);
    const { spec } = parse(readFileSync(join(home, 'one/clusters/cluster-1.yaml'), 'utf8'));
    expect(spec.apiServer).toEqual({ runAsUser: 998, runAsGroup: 997 });
    expect((await run('bootstrap', 'one')).stdout).toContain('install -d -m 0750 -g 997');
  });

  it.each([
    ['talos', 'kind: KubeAuthenticationConfig'],
    ['kubeone', 'kind: AuthenticationConfiguration'],
  ])('shows where the file for %s is printed', async (platform, kind) => {
    const { stdout = '' } = await run('init', 'one', '--platform', platform, '--cluster', 'rack-1');
    expect(stdout).toContain('  trustplane render one --destination rack-1 --machine-file\n');
    const { stdout: file } = await run('render', 'one', '--destination', 'rack-1', '--machine-file');
    expect(file).toContain(kind);
  });

  it('says what is true of the distribution in the comments, and not what is of kubeadm', async () => {
    await run('init', 'one', '--platform', 'talos', '--cluster', 'rack-1');
    const talos = readFileSync(join(home, 'one/clusters/rack-1.yaml'), 'utf8');
    expect(parse(talos).spec).toMatchObject({
      serviceAccountIssuers: ['https://rack-1.example.com:6443'],
      anonymous: { enabled: true },
      delivery: { type: 'Talos' },
    });
    await run('init', 'two', '--platform', 'k0s', '--api-server-user', '998:997');
    const k0s = readFileSync(join(home, 'two/clusters/cluster-1.yaml'), 'utf8');
    const apiServer = { enableWorker: true, runAsUser: 998, runAsGroup: 997 };
    expect(parse(k0s).spec).toMatchObject({ apiServer, delivery: { type: 'NodeFile' } });
    for (const text of [talos, k0s]) expect(text).not.toMatch(/super-admin|RKE2/);
  });

  it.each([
    ['gardener', 'Gardener', '1.33'],
    ['k0rdent', 'K0rdent', '1.34'],
  ])('says for %s how to go on, and that is enough', async (platform, type, version) => {
    const error = await run('init', 'one', '--platform', platform).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    const { message } = error as Error;
    expect(message).toContain('`trustplane init DIR --cluster management --platform PLATFORM`');
    const [, delivery] = /and (delivery: \{.*?\}\})/.exec(message)!;
    expect(delivery).toContain(type);
    await run('init', 'one', '--cluster', 'management');
    const management = readFileSync(join(home, 'one/clusters/management.yaml'), 'utf8');
    const other = management
      .replaceAll(': management\n', ': c-2\n')
      .replace('"1.33"', `"${version}"`)
      .replace('platform: kubeadm', `platform: ${platform}`)
      .replace(/delivery:[\s\S]*/, delivery!.replace('NAMESPACE', 'project'));
    writeFileSync(join(home, 'one/clusters/c-2.yaml'), other);
    for (const name of ['acme-admin', 'operators-admin']) {
      const path = join(home, `one/tokens/${name}.yaml`);
      const text = readFileSync(path, 'utf8').replace('aud: management', 'aud: [management, c-2]');
      writeFileSync(path, text);
    }
    const checked = await run('check', 'one', '-o', 'json');
    expect(JSON.parse(checked.stdout!)).toMatchObject({ diagnostics: [] });
    expect(await run('render', 'one', '--destination', 'management')).toMatchObject({ exitCode: 0 });
  });

  const breakGlass = [
    '--break-glass',
    'O=system:masters,CN=ops',
    '--break-glass-owner',
    "the platform team's safe",
  ];

  it('takes the audience, the service-account issuers and the way in', async () => {
    const audience = ['--audience', 'eu-1.example.com', '--service-account-issuer', 'https://a.example'];
    const more = ['--service-account-issuer', 'https://b.example', '--break-glass-tested', '2026-11-01'];
    await run('init', 'one', ...audience, ...more, ...breakGlass);
    const text = readFileSync(join(home, 'one/clusters/cluster-1.yaml'), 'utf8');
    expect(parse(text).spec).toMatchObject({
      audience: 'eu-1.example.com',
      serviceAccountIssuers: ['https://a.example', 'https://b.example'],
      breakGlass: [
        {
          kind: 'ClientCertificate',
          subject: 'O=system:masters,CN=ops',
          owner: "the platform team's safe",
          lastTested: '2026-11-01',
        },
      ],
    });
    expect(text).not.toContain('Until then');
    expect(await run('check', 'one')).toMatchObject({ exitCode: 0 });
  });

  it.each([
    [
      ['--platform', 'talos', '--delivery', 'NodeFile'],
      /to talos, because Talos writes the file itself.*Talos,/,
    ],
    [
      ['--platform', 'kubeadm', '--delivery', 'Talos'],
      /"Talos" is no way to deliver to kubeadm\. There is: NodeFile,/,
    ],
    [['--delivery', 'Gardener'], /"Gardener" is no way to deliver to kubeadm/],
    [['--delivery', 'Nodefile'], /Did you mean "NodeFile"\?/],
    [['--platform', 'k0s'], /whose number is another .* Say it with --api-server-user UID:GID/],
    [['--platform', 'k0s', '--api-server-user', 'kube-apiserver'], /"kube-apiserver" is not UID:GID/],
    [['--platform', 'k0s', '--api-server-user', '998'], /"998" is not UID:GID/],
    [['--platform', 'talos', '--api-server-user', '0'], /on a node, and with Talos there is none/],
    [['--platform', 'kubeadmin'], /Did you mean "kubeadm"\?/],
    [breakGlass, /--break-glass-tested is missing/],
    [[...breakGlass, '--break-glass-tested', '2026-02-31'], /is not a day/],
    [['--break-glass-owner', 'me'], /which is not given/],
    [['--audience', 'a\u202e'], /characters that do not belong there/],
  ])('refuses %j and writes nothing', async (args, words) => {
    const error = await run('init', 'one', ...args).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(words);
    expect(files()).toEqual([]);
  });

  it('writes nothing that check refuses', async () => {
    const issuers = ['--service-account-issuer', 'https://login.example.com/realms/operators'];
    for (const [args, rule] of [
      [['--audience', 'kubernetes'], 'generic-audience'],
      [issuers, 'own-issuer'],
    ] as const) {
      const outcome = await run('init', 'one', ...args);
      expect(outcome).toMatchObject({ exitCode: 1 });
      expect(outcome.stdout).toContain(`error[${rule}]`);
      expect(outcome.stderr).toContain('nothing was written');
      expect(files()).toEqual([]);
    }
  });

  describe('on a terminal', () => {
    /** Answers in order; what is not answered is what stands in brackets. */
    const answer = (...answers: string[]) => {
      const asked: string[] = [];
      world = {
        ...world,
        ask: (question) => {
          asked.push(question);
          return answers[asked.length - 1] ?? '';
        },
      };
      return asked;
    };

    it('asks for what no flag says', async () => {
      const asked = answer('1.35', 'k3s');
      await run('init', 'one', '--cluster', 'eu-7');
      expect(asked.map((question) => question.slice(0, 12))).toEqual([
        'Version of i',
        'Distribution',
        'How its API ',
        'Audience of ',
        'Its --servic',
        'Subject of a',
      ]);
    });

    it('takes an empty answer for what stands in brackets, and asks again for one that cannot be', async () => {
      const asked = answer(
        'EU-7',
        'eu-7',
        '2.0',
        '',
        'plan9',
        'rke2',
        'Talos',
        '',
        '',
        '',
        'CN=ops',
        '',
        'Ann',
        'today',
        '2026-11-01',
      );
      await run('init', 'one');
      expect(asked[1]).toMatch(/^"EU-7" cannot be a cluster's name.*\nName of the cluster \[cluster-1\]: $/);
      expect(asked[6]).toMatch(/^How .* \(NodeFile, OpenIDConnect\) \[NodeFile\]: $/);
      expect(asked[8]).toBe('Audience of tokens for it [eu-7]: ');
      const { spec } = parse(readFileSync(join(home, 'one/clusters/eu-7.yaml'), 'utf8'));
      expect(spec).toMatchObject({ kubernetesVersion: '1.33', platform: 'rke2', audience: 'eu-7' });
      expect(spec.breakGlass).toEqual([
        { kind: 'ClientCertificate', subject: 'CN=ops', owner: 'Ann', lastTested: '2026-11-01' },
      ]);
      expect(await run('check', 'one')).toMatchObject({ exitCode: 0 });
    });

    it('asks nothing with --yes, and nothing where a file is in the way', async () => {
      const asked = answer();
      await run('init', 'one', '--yes');
      await expect(run('init', 'one')).rejects.toThrow('is there already');
      expect(asked).toEqual([]);
    });
  });

  it.skipIf(!existsSync(bundle) || !existsSync('/usr/bin/script'))('asks on a real terminal', () => {
    const command = `'${process.execPath}' '${bundle}' init one; echo "exit code $?"`;
    const talk = (input: string) =>
      spawnSync('/usr/bin/script', ['-qec', command, '/dev/null'], {
        cwd: home,
        input,
        encoding: 'utf8',
        timeout: 300_000,
      }).stdout;
    // Ctrl-D, the end of the answers.
    expect(talk('eu-7\n\u0004')).toMatch(/The answers ended\. Nothing was written\.\s+exit code 2/);
    expect(files()).toEqual([]);
    const said = talk(`eu-7\n1.34\n${'\n'.repeat(5)}`);
    expect(said).toContain('Name of the cluster [cluster-1]: ');
    expect(said).toContain('Audience of tokens for it [eu-7]: ');
    expect(said).toContain('exit code 0');
    expect(readFileSync(join(home, 'one/clusters/eu-7.yaml'), 'utf8')).toContain('"1.34"');
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

  it.skipIf(kustomize === undefined || !existsSync(bundle)).each([
    ['NodeFile', 'kubeadm'],
    ['Talos', 'talos'],
    ['KubeOne', 'kubeone'],
    ['OpenIDConnect', 'k3s'],
  ])('writes a destination for %s that kustomize builds', async (delivery, platform) => {
    await run('init', 'one', '--platform', platform, '--delivery', delivery);
    mkdirSync(join(home, 'bin'));
    symlinkSync(bundle, join(home, 'bin/trustplane'));
    const env = { ...process.env, PATH: `${join(home, 'bin')}${delimiter}${process.env.PATH}` };
    const build = (...flags: string[]) =>
      spawnSync(kustomize!, ['build', ...flags, 'one/destinations/cluster-1'], {
        cwd: home,
        env,
        encoding: 'utf8',
      });
    const rendered = await run('render', 'one', '--destination', 'cluster-1');
    expect(build('--enable-alpha-plugins', '--enable-exec')).toMatchObject({
      status: 0,
      stdout: rendered.stdout,
    });
    expect(build('--enable-alpha-plugins')).toMatchObject({ status: 1, stdout: '' });
  });
});
