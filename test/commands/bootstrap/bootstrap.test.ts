import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import type { BootstrapPlan } from '../../../commands/bootstrap/bootstrap-plan.ts';
import type { WebhookPlan } from '../../../commands/bootstrap/webhook-plan.ts';
import { exitCodes } from '../../../commands/outcome.ts';
import { runCommand } from '../../../commands/run-command.ts';
import { UsageError } from '../../../commands/usage-error.ts';
import { repositoryWorld } from '../../environments/repository-world.ts';
import { findPart } from '../../lab/find-part.ts';
import { type ApiServer, startApiServer } from '../../lab/start-api-server.ts';
import { type Etcd, startEtcd } from '../../lab/start-etcd.ts';
import { startTokenWebhook } from '../../lab/start-token-webhook.ts';
import { expectGolden } from '../expect-golden.ts';
import { makeWorld } from '../make-world.ts';

const platforms = ['kubeadm', 'rke2', 'k3s', 'k0s', 'talos', 'kubeone', 'other'];
const missing = ['etcd', 'kube-apiserver'].filter((name) => !findPart(name));
if (missing.length > 0)
  console.warn(`SKIPPED: no API server is started with what bootstrap prints: no ${missing.join(', ')}`);

const run = (...args: string[]) => runCommand(['bootstrap', ...args], repositoryWorld);
const plan = async (...args: string[]) =>
  JSON.parse((await run(...args, '-o', 'json')).stdout!) as BootstrapPlan;
const production = (name: string) => ['environments/production', '--destination', name];

/** The commands of a section, with another directory in place of the node's. */
function cutCommands(text: string, heading: string, directory: string, moved: string): string {
  const section = text.split(`== ${heading} ==\n`)[1]!.split('\n== ')[0]!;
  return section.replaceAll(directory, moved);
}

/** An environment of one cluster with this spec in place of some lines. */
function makeEnvironment(change: (cluster: string) => string) {
  const world = makeWorld();
  cpSync('templates/init', join(world.cwd, 'env'), { recursive: true });
  const file = join(world.cwd, 'env/clusters/cluster-1.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return world;
}

function makeWebhookEnvironment(platform: string) {
  return makeEnvironment((text) =>
    text
      .replace('platform: kubeadm', `platform: ${platform}`)
      .replace('type: NodeFile', 'type: OpenIDConnect'),
  );
}

async function planWebhookOf(platform: string): Promise<WebhookPlan> {
  const { stdout } = await runCommand(['bootstrap', 'env', '-o', 'json'], makeWebhookEnvironment(platform));
  return JSON.parse(stdout!) as WebhookPlan;
}

describe('bootstrap', () => {
  it.each(platforms)('prints what it always printed for %s', async (platform) => {
    const { exitCode, stdout, stderr } = await run('--platform', platform);
    expect({ exitCode, stderr }).toEqual({ exitCode: exitCodes.done, stderr: undefined });
    expectGolden(`bootstrap/${platform}.txt`, stdout!);
  });

  it.each(['gardener', 'k0rdent'])('says that there is nothing to prepare for %s', async (platform) => {
    await expect(run('--platform', platform)).rejects.toThrow(UsageError);
    await expect(run('--platform', platform)).rejects.toThrow('There is nothing to prepare');
  });

  it('takes everything from the cluster, and the bytes from what is delivered', async () => {
    const { stdout } = await runCommand(['render', ...production('eu-2')], repositoryWorld);
    const configMap = parseAllDocuments(stdout!)
      .map((document) => document.toJS())
      .find(({ data }) => data?.['authentication.yaml']);
    const { onNode, ...rest } = await plan(...production('eu-2'));
    expect(onNode!.file).toEqual({
      path: '/etc/trustplane/authentication.yaml',
      mode: '0600',
      sha256: configMap.metadata.annotations['trustplane.dev/sha256'],
      content: configMap.data['authentication.yaml'],
    });
    expect(rest).toMatchObject({ cluster: 'eu-2', platform: 'rke2', port: 6443, tellsHash: true });
  });

  it('names the file for RKE2 at a path that exists only in the pod, in a directory that is mounted', async () => {
    const { onNode, settings } = await plan(...production('eu-2'));
    const config = parse(settings[0]!.content);
    const [from, to] = config['kube-apiserver-extra-mount'][0].split(':');
    expect(from).toBe(onNode!.directory.path);
    expect(to).not.toBe(from);
    expect(config['kube-apiserver-arg']).toEqual([`authentication-config=${to}/authentication.yaml`]);
    expect(onNode!.argument).toBe(`${to}/authentication.yaml`);
  });

  it('follows the profile kube-dc', async () => {
    const { onNode, settings } = await plan('environments/staging', '--destination', 'dc-1');
    expect(onNode!.file.path).toBe('/etc/rancher/auth-conf.yaml');
    expect(parse(settings[0]!.content)).toEqual({
      'kube-apiserver-extra-mount': ['/etc/rancher:/etc/trustplane-auth:ro'],
      'kube-apiserver-arg': ['authentication-config=/etc/trustplane-auth/auth-conf.yaml'],
    });
  });

  it('gives the file to the group of an API server that is not root', async () => {
    const world = makeEnvironment((text) =>
      text.replace(
        '  platform: kubeadm',
        '  platform: kubeadm\n  apiServer: {port: 7443, runAsUser: 65532, runAsGroup: 65533}',
      ),
    );
    const { stdout } = await runCommand(['bootstrap', 'env'], world);
    expect(stdout).toContain('install -d -m 2750 -g 65533 /etc/trustplane\n');
    expect(stdout).toContain('chmod 0640 /etc/trustplane/authentication.yaml.new');
    expect(stdout).toContain('--server https://NODE:7443');
  });

  it('warns where probes or the distribution need an anonymous block, or refuse one', async () => {
    const warningsOf = async (platform: string, version: string, anonymous: string) => {
      const world = makeEnvironment((text) =>
        text
          .replace('platform: kubeadm', `platform: ${platform}${anonymous && `\n  anonymous: ${anonymous}`}`)
          .replace('"1.33"', `"${version}"`),
      );
      const { stdout } = await runCommand(['bootstrap', 'env', '-o', 'json'], world);
      return (JSON.parse(stdout!) as BootstrapPlan).warnings.slice(1).map((text) => text.slice(0, 40));
    };
    const flag = 'Remove --anonymous-auth in the same edit';
    const probes = 'The probes of the API server’s pod come ';
    expect(await warningsOf('other', '1.33', '{enabled: false}')).toEqual([flag, probes]);
    expect(
      await warningsOf('kubeadm', '1.33', '{enabled: true, conditions: [{path: /livez}, {path: /readyz}]}'),
    ).toEqual([flag]);
    expect(await warningsOf('other', '1.33', '{enabled: true, conditions: [{path: /livez}]}')).toEqual([
      flag,
      probes,
    ]);
    expect(await warningsOf('k3s', '1.33', '{enabled: false}')).toEqual([flag]);
    expect(await warningsOf('rke2', '1.31', '')).toEqual(['The file has no `anonymous` block, and w']);
    expect(await warningsOf('kubeadm', '1.33', '')).toEqual(['The file has no `anonymous` block: --ano']);
    expect(await warningsOf('k0s', '1.33', '')).toEqual(['k0s runs the API server as a user of its']);
  });

  it('does not warn of probes that the Cluster says are off', async () => {
    const world = makeEnvironment((text) =>
      text
        .replace('platform: kubeadm', 'platform: talos\n  anonymous: {enabled: false}')
        .replace('type: NodeFile', 'type: Talos\n    talos: {startupProbes: false}'),
    );
    const { exitCode, stdout } = await runCommand(['bootstrap', 'env', '-o', 'json'], world);
    expect(exitCode).toBe(exitCodes.done);
    const { warnings } = JSON.parse(stdout!) as BootstrapPlan;
    expect(warnings.map((text) => text.split(' ', 3).join(' '))).toEqual([
      'Remove every --oidc-*',
      'Remove --anonymous-auth in',
    ]);
  });

  it('hands Talos the document in its own form', async () => {
    const health = '{enabled: true, conditions: [{path: /livez}, {path: /readyz}]}';
    const world = makeEnvironment((text) =>
      text
        .replace('platform: kubeadm', `platform: talos\n  anonymous: ${health}`)
        .replace('type: NodeFile', 'type: Talos'),
    );
    const { stdout } = await runCommand(['bootstrap', 'env', '-o', 'json'], world);
    const talos = JSON.parse(stdout!) as BootstrapPlan;
    expect(talos.onNode).toBeUndefined();
    const { kind, configuration } = parse(talos.settings[0]!.content);
    expect(kind).toBe('KubeAuthenticationConfig');
    expect(Object.keys(configuration).sort()).toEqual(['anonymous', 'apiVersion', 'jwt', 'kind']);
    expect(configuration.jwt.map(({ issuer }: { issuer: { url: string } }) => issuer.url)).toEqual([
      'https://login.example.com/realms/acme',
      'https://login.example.com/realms/operators',
    ]);
  });

  it.each([
    ['NodeFile', 'talos', 'Use type: Talos.'],
    ['NodeFile', 'gardener', 'Use type: Gardener.'],
    ['KubeOne', 'kubeadm', 'Set spec.platform to kubeone'],
    ['Talos', 'k0s', 'Set spec.platform to talos'],
  ])('prepares nothing for type %s on %s, and says where that stands', async (type, platform, help) => {
    const health = '{enabled: true, conditions: [{path: /livez}, {path: /readyz}]}';
    const world = makeEnvironment((text) =>
      text
        .replace(
          'platform: kubeadm',
          `platform: ${platform}${platform === 'k0s' ? '' : `\n  anonymous: ${health}`}`,
        )
        .replace('type: NodeFile', `type: ${type}`),
    );
    const { exitCode, stdout, stderr } = await runCommand(['bootstrap', 'env'], world);
    expect({ exitCode, stdout }).toEqual({ exitCode: exitCodes.findings, stdout: undefined });
    expect(stderr).toMatch(/^env\/clusters\/cluster-1\.yaml:\d+:\d+: error\[delivery-platform\]/);
    expect(stderr).toContain(help);
  });

  it('prepares a cluster beside another one that has the wrong type', async () => {
    const world = makeWorld();
    cpSync('environments/machines', join(world.cwd, 'env'), { recursive: true });
    const path = join(world.cwd, 'env/clusters/site-2.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('    enableWorker: true\n', ''));
    for (const name of ['site-1', 'site-2']) {
      const { exitCode, stdout } = await runCommand(['bootstrap', 'env', '-d', name], world);
      expect(exitCode).toBe(exitCodes.done);
      expect(stdout).toContain(`of ${name} (`);
    }
    await expect(runCommand(['bootstrap', 'env'], world)).rejects.toThrow(
      /^Which destination\? Add --destination NAME\. The destinations are: [^`]*\.$/,
    );
  });

  it.each(['rack-1', 'site-1'])('prints for %s the file that render prints, and its hash', async (name) => {
    const args = ['environments/machines', '--destination', name];
    const rendered = await runCommand(['render', ...args, '--machine-file'], repositoryWorld);
    const { machineFile, onNode, settings } = await plan(...args);
    expect(onNode).toBeUndefined();
    expect(machineFile!.content).toBe(rendered.stdout);
    expect(settings.map(({ content }) => content)).toEqual([rendered.stdout]);
    const { stdout } = await run(...args);
    expect(stdout).toContain(`The metric names sha256:${machineFile!.sha256}`);
    expect(stdout).not.toContain('/etc/trustplane');
  });

  it('prints the kubeconfig and the arguments where API servers ask a webhook', async () => {
    const { exitCode, stdout } = await run('environments/tenants');
    expect(exitCode).toBe(exitCodes.done);
    expectGolden('bootstrap/webhook.txt', stdout!);
  });

  it.each([
    ...platforms.map((platform) => [platform, ['talos'].includes(platform)] as const),
    ['gardener', true] as const,
    ['k0rdent', true] as const,
  ])('hands %s the arguments of the webhook', async (platform, isUnknown) => {
    const webhook = await planWebhookOf(platform);
    const [config, ttl] = webhook.arguments;
    expect(config).toEqual({
      name: 'authentication-token-webhook-config-file',
      value: webhook.kubeconfig.path,
    });
    expect(ttl).toEqual({ name: 'authentication-token-webhook-cache-ttl', value: '2m' });
    const [setting] = webhook.settings;
    for (const { name, value } of webhook.arguments) {
      expect(setting!.content).toContain(name);
      expect(setting!.content).toContain(value);
    }
    const all = webhook.settings.map(({ content }) => content).join('');
    expect(all).not.toContain('authentication-config');
    // What no pod mounts otherwise is mounted; RKE2 does that itself.
    expect(all.includes('hostPath')).toBe(!['rke2', 'k3s', 'k0s'].includes(platform));
    expect(webhook.warnings.some((text) => text.includes('is not known here'))).toBe(isUnknown);
  });

  it('lets an API server that is not root read the kubeconfig, and says where it has to be told', async () => {
    expect((await planWebhookOf('k0s')).warnings.join()).toContain('set apiServer.runAsUser and runAsGroup');
    const user = 'k0s\n  apiServer: {runAsUser: 998, runAsGroup: 997}';
    const { directory, kubeconfig, warnings } = await planWebhookOf(user);
    expect(directory).toMatchObject({ mode: '0750', group: 997 });
    expect(kubeconfig.mode).toBe('0640');
    expect(warnings).toHaveLength(1);
    const { stdout } = await runCommand(['bootstrap', 'env'], makeWebhookEnvironment(user));
    expect(stdout).toContain(`chgrp 997 ${kubeconfig.path} && chmod 0640 ${kubeconfig.path}`);
  });

  it('gives the file of k0s to the group that the Cluster names, and mounts nothing', async () => {
    const { onNode, settings } = await plan('environments/machines', '--destination', 'site-2');
    expect(onNode).toMatchObject({ directory: { mode: '2750', group: 997 }, file: { mode: '0640' } });
    expect(parse(settings[0]!.content).spec.api.extraArgs).toEqual({
      'authentication-config': '/etc/trustplane/authentication.yaml',
    });
  });

  it('refuses an environment with errors, and a platform beside an environment', async () => {
    const world = makeEnvironment((text) => text.replace('platform: kubeadm', 'platform: kubadm'));
    const { exitCode, stdout, stderr } = await runCommand(['bootstrap', 'env'], world);
    expect({ exitCode, stdout }).toEqual({ exitCode: exitCodes.findings, stdout: undefined });
    expect(stderr).toContain('env/clusters/cluster-1.yaml:');
    await expect(run('environments/production', '--platform', 'k3s')).rejects.toThrow(UsageError);
    await expect(run('environments/production')).rejects.toThrow('The destinations are: edge-1, eu-1, eu-2.');
  });
});

describe('what bootstrap prints', () => {
  let folder: string;
  let text: string;
  let directory: string;

  let etcd: Etcd | undefined;
  let server: ApiServer | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trustplane-bootstrap-'));
    directory = join(folder, 'etc');
    text = (await run(...production('eu-2'))).stdout!;
    execFileSync('sh', [
      '-ec',
      cutCommands(text, 'The directory and the first file', '/etc/trustplane', directory).replace(
        /^These.*$/gm,
        '',
      ),
    ]);
    if (missing.length === 0) etcd = await startEtcd();
  });
  afterAll(async () => {
    await server?.stop();
    await etcd?.stop();
    rmSync(folder, { recursive: true });
  });

  it('installs the file with its mode and its bytes', async () => {
    const { onNode } = await plan(...production('eu-2'));
    const file = join(directory, 'authentication.yaml');
    expect(readFileSync(file, 'utf8')).toBe(onNode!.file.content);
    expect(statSync(file).mode & 0o7777).toBe(0o600);
    expect(statSync(directory).mode & 0o7777).toBe(0o755);
  });

  it('does not accept other bytes', () => {
    const commands = cutCommands(
      text,
      'The directory and the first file',
      '/etc/trustplane',
      join(folder, 'other'),
    );
    const { status } = spawnSync('sh', ['-ec', commands.replace('kind: Auth', 'kind: Other')]);
    expect(status).not.toBe(0);
  });

  it('puts the last good file back', () => {
    mkdirSync(join(directory, '.trustplane'));
    const good = readFileSync(join(directory, 'authentication.yaml'));
    writeFileSync(join(directory, '.trustplane/last-good'), good);
    writeFileSync(join(directory, 'authentication.yaml'), 'broken');
    const commands = cutCommands(text, 'If an API server does not come back', '/etc/trustplane', directory);
    execFileSync('sh', ['-ec', commands.split('\n').find((line) => line.startsWith('cp '))!]);
    expect(readFileSync(join(directory, 'authentication.yaml'))).toEqual(good);
  });

  describe.skipIf(missing.length > 0)('with an API server', () => {
    it('is a file that it starts with and names by its hash', async () => {
      const { onNode } = await plan(...production('eu-2'));
      server = await startApiServer({
        etcdUrl: etcd!.url,
        authenticationConfig: join(directory, 'authentication.yaml'),
      });
      expect(await server.loadedHash()).toBe(onNode!.file.sha256);
    });

    it.each(['kubeadm', 'rke2'])('is one also without an environment, for %s', async (platform) => {
      await server?.stop();
      const { onNode } = await plan('--platform', platform);
      const file = join(folder, `${platform}.yaml`);
      writeFileSync(file, onNode!.file.content);
      server = await startApiServer({ etcdUrl: etcd!.url, authenticationConfig: file });
      expect(await server.loadedHash()).toBe(onNode!.file.sha256);
    });

    it('is a kubeconfig with which it asks a webhook, and without which it does not start', async () => {
      await server?.stop();
      const { stdout } = await run('environments/tenants');
      const moved = join(folder, 'webhook');
      const section = cutCommands(
        stdout!,
        'The kubeconfig that leads to the webhook',
        '/etc/trustplane-webhook',
        moved,
      );
      const install = section.slice(0, section.indexOf('Replace in it'));
      execFileSync('sh', ['-ec', install]);
      // A second time would take a filled one away.
      expect(spawnSync('sh', ['-ec', install]).status).not.toBe(0);
      const path = join(moved, 'kubeconfig.yaml');
      expect(statSync(path).mode & 0o7777).toBe(0o600);

      server = await startApiServer({ etcdUrl: etcd!.url });
      const webhook = await startTokenWebhook([server]);
      try {
        const { cluster } = JSON.parse(readFileSync(webhook.kubeconfig, 'utf8')).clusters[0];
        const encode = (file: string) => readFileSync(file).toString('base64');
        const filled = readFileSync(path, 'utf8')
          .replace('https://REPLACE-WITH-ADDRESS/validate-token', cluster.server)
          .replace('REPLACE-WITH-NAME-IN-ITS-CERTIFICATE', 'localhost')
          .replace('REPLACE-WITH-CA-IN-BASE64', cluster['certificate-authority-data'])
          .replace(
            'REPLACE-WITH-CLIENT-CERTIFICATE-IN-BASE64',
            encode(server.certificates.serving.certificate),
          )
          .replace('REPLACE-WITH-CLIENT-KEY-IN-BASE64', encode(server.certificates.serving.key));
        expect(filled).not.toContain('REPLACE-');
        writeFileSync(path, filled);
        const { settings } = await planWebhookOf('other');
        const flags = (parse(settings[0]!.content) as string[]).map((flag) =>
          flag.replace('/etc/trustplane-webhook', moved),
        );
        await server.restart({ flags });
        const before = webhook.asked().total;
        // {"iss":"https://login.example.com"} and a signature of nobody's.
        const token = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUuY29tIn0.c2ln';
        const { status } = await server.request('GET', '/api', { token });
        expect(status).toBe(401);
        expect(webhook.asked().total).toBe(before + 1);
        // A file that changes is not read again.
        writeFileSync(path, 'broken');
        await server.request('GET', '/api', { token: `${token}Cg` });
        expect(webhook.asked().total).toBe(before + 2);
        rmSync(path);
        await expect(server.restart()).rejects.toThrow('kubeconfig.yaml: no such file');
      } finally {
        await webhook.stop();
      }
    });
  });
});
