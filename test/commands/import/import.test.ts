import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../commands/outcome.ts';
import { readTargets } from '../../../commands/read-targets.ts';
import { runCommand } from '../../../commands/run-command.ts';
import { UsageError } from '../../../commands/usage-error.ts';
import { printDocument } from '../../../generators/document/print-document.ts';
import { findRule } from '../../../model/rules/rules.ts';
import { expectGolden } from '../expect-golden.ts';
import { makeWorld } from '../make-world.ts';
import { testWorld } from '../test-world.ts';
import { fixturesWorld } from './fixtures-world.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const makeFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'trustplane-import-'));
  folders.push(folder);
  return folder;
};

/** Every source by its folder of fixtures, with what it takes to import it. */
const sources: Readonly<Record<string, readonly string[]>> = {
  flags: ['kube-apiserver.service', '--kubernetes', '1.33', '--root', '../node'],
  'kubeadm-v1beta3': ['kubeadm.yaml', '--root', '../node'],
  'kubeadm-v1beta4': ['kubeadm.yaml'],
  rke2: ['config.yaml', '--kubernetes', '1.33'],
  k3s: ['config.yaml', '--kubernetes', '1.36'],
  'static-pod': ['kube-apiserver.yaml', '--root', '../node'],
  document: ['authentication.yaml', '--kubernetes', '1.36', '--cluster', 'eu-4', '--platform', 'kubeadm'],
  'kube-dc': ['configmap.yaml', '--kubernetes', '1.32'],
};
const run = (name: string, ...more: string[]) =>
  runCommand(['import', ...sources[name]!, ...more], fixturesWorld(name));
const print = ({ exitCode, stdout = '', stderr = '' }: Outcome) =>
  `exit code ${exitCode}\n--- stdout\n${stdout}--- stderr\n${stderr}`;
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

it('makes a Cluster of Talos whose file is handed over', async () => {
  const args = ['import', 'authentication.yaml', '--kubernetes', '1.36', '--platform', 'talos'];
  const { exitCode, stdout } = await runCommand(args, fixturesWorld('document'));
  expect(exitCode).toBe(0);
  expect(stdout).toContain('  delivery:\n    type: Talos\n');
  expect(stdout).toContain('#     subject: O=system:masters,CN=admin@cluster-1\n');
  expect(stdout).not.toContain('delivery-platform');
});

it('says where the issuer of service accounts is an example, and how the true one is found', async () => {
  const args = ['import', 'authentication.yaml', '--kubernetes', '1.36', '--platform', 'talos'];
  const { stdout, stderr } = await runCommand([...args, '--cluster', 'rack-1'], fixturesWorld('document'));
  expect(stdout).toContain('    - https://rack-1.example.com:6443\n');
  expect(stdout).toContain('cluster.controlPlane.endpoint of the machine configuration');
  expect(stderr).toContain(
    'Taken for granted:\n  - serviceAccountIssuers: https://rack-1.example.com:6443, which is only an example',
  );
});

describe('a machine configuration of Talos', () => {
  const machine = `version: v1alpha1
machine: { type: controlplane, token: abcdef.0123456789abcdef }
cluster:
  clusterName: rack-7
  controlPlane:
    endpoint: https://10.0.0.7:6443
  apiServer:
    image: registry.k8s.io/kube-apiserver:v1.35.2
`;
  const issuer = `- issuer: { url: https://login.example.com, audiences: [rack-7] }
  claimMappings: { username: { claim: sub, prefix: "login:" } }
`;
  const server = 'apiVersion: v1alpha1\nkind: KubeAPIServerConfig\n';
  const document = `apiVersion: v1alpha1
kind: KubeAuthenticationConfig
configuration:
  anonymous: { enabled: true, conditions: [{ path: /livez }, { path: /readyz }, { path: /healthz }] }
  jwt:
${issuer.replace(/^/gm, '  ').trimEnd()}
`;
  const importing = (text: string, ...more: string[]) =>
    runCommand(['import', 'machine.yaml', ...more], makeWorld({ 'machine.yaml': text }));

  it('says the issuer, the name and the version, and brings its document', async () => {
    const { exitCode, stdout = '', stderr = '' } = await importing([machine, server, document].join('---\n'));
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain('  name: rack-7\n');
    expect(stdout).toMatch(/kubernetesVersion: "1\.35"/);
    expect(stdout).toContain('    - https://10.0.0.7:6443\n');
    expect(stdout).toContain('type: Talos');
    expect(stdout).toContain('path: /healthz');
    expect(stdout).toContain('url: https://login.example.com');
    expect(stdout).not.toMatch(/0123456789abcdef|The source does not say/);
    expect(stderr).toMatch(/^proven: /);
    expect(stderr).not.toMatch(/Taken for granted|KubeAPIServerConfig|anonymous-platform/);
  });

  it('says the issuer that an argument sets, in its place', async () => {
    const other = `${machine}    extraArgs:\n      service-account-issuer: [https://a.example.com, https://b.example.com]\n`;
    const { stdout } = await importing([other, server, document].join('---\n'));
    expect(stdout).toContain('    - https://a.example.com\n    - https://b.example.com\n');
    expect(stdout).not.toContain('10.0.0.7');
    const newer = `${server}extraArgs: {service-account-issuer: https://c.example.com}\n`;
    expect((await importing([machine, newer, document].join('---\n'))).stdout).toContain(
      '    - https://c.example.com\n',
    );
  });

  it('brings the flags of before', async () => {
    const flags = `${machine}    extraArgs:\n      oidc-issuer-url: https://login.example.com\n      oidc-client-id: kube\n`;
    const { exitCode, stdout, stderr } = await importing(flags);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('url: https://login.example.com');
    expect(stderr).toContain('error[anonymous-platform]');
    await expect(importing(machine)).resolves.toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('nobody logs in with a token of an issuer'),
    });
    const both = await importing([flags, document].join('---\n'));
    expect(both).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(
        /^machine\.yaml:10:\d+: --oidc-issuer-url is set, and .* \(machine\.yaml:14:7\) too\./,
      ),
    });
  });

  it('may be the document alone, and is pointed at where it is wrong', async () => {
    const alone = await importing(document, '--kubernetes', '1.36');
    expect(alone.exitCode).toBe(0);
    expect(alone.stderr).toContain('which is only an example');
    const wrong = [machine, server, document.replace('https:', 'http:')].join('---\n');
    const line = wrong.split('\n').findIndex((each) => each.includes('http://')) + 1;
    const { exitCode, stderr } = await importing(wrong);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      new RegExp(`^machine\\.yaml:${line}:\\d+: kube-apiserver 1\\.35 does not load it`),
    );
    const flow = await importing(document.replace(/configuration:[\s\S]*/, 'configuration: {jwt: []}\n'));
    expect(flow.stderr).toContain('machine.yaml: the KubeAuthenticationConfig cannot be read.');
  });

  it('warns where no API server may be told of the document', async () => {
    const { stderr } = await importing([machine, document].join('---\n'));
    expect(stderr).toContain('There is no KubeAPIServerConfig beside it');
  });
});

describe.each(Object.keys(sources))('the source %s', (name) => {
  it('becomes the environment that is expected', async () => {
    const printed = print(await run(name));
    expectGolden(`import/${name}.txt`, printed);
    // Tokens with which nodes join, and whatever else has nothing to do with who logs in.
    expect(printed).not.toMatch(/0123456789abcdef|tokens\.csv|2379/);
  });

  it('is the same after a round trip: imported, rendered, and imported again', async () => {
    const out = makeFolder();
    const first = await run(name, '--out', out);
    expect(first.exitCode).toBe(0);
    const [target] = readTargets(out, testWorld(out)).targets;
    const { cluster, minor } = target!.compiled;
    const document = printDocument(target!.compiled);
    const world = makeWorld({ 'authentication.yaml': document });
    const again = await runCommand(
      [
        ...['import', 'authentication.yaml', '--kubernetes', `1.${minor}`, '--out', 'again'],
        ...['--cluster', cluster.name, '--platform', cluster.document.spec.platform],
        ...cluster.document.spec.serviceAccountIssuers.flatMap((url) => ['--service-account-issuer', url]),
      ],
      world,
    );
    expect(again.exitCode, again.stderr).toBe(0);
    const second = readTargets(join(world.cwd, 'again'), world).targets[0]!;
    expect(printDocument(second.compiled)).toBe(document);
  });

  it('passes check with exceptions, but for what cannot be excepted', async () => {
    const out = makeFolder();
    await run(name, '--out', out, '--with-exceptions');
    const checked = await runCommand(['check', '.', '-o', 'json'], testWorld(out));
    const { diagnostics } = JSON.parse(checked.stdout!) as { diagnostics: { rule: string }[] };
    const open = diagnostics.map(({ rule }) => rule).filter((rule) => findRule(rule)!.exceptable);
    // Nobody but its owner can say how to get in when no issuer answers.
    expect(open).toEqual(['way-in']);
  });
});

describe('import', () => {
  const document = `apiVersion: apiserver.config.k8s.io/v1beta1
kind: AuthenticationConfiguration
jwt:
- issuer: {url: https://i.example, audiences: [eu-1]}
  claimMappings:
    username: {claim: sub, prefix: "i:"}
`;
  const importing = (files: Record<string, string | Buffer>, ...args: string[]) =>
    runCommand(['import', ...args], makeWorld(files));
  const flags = (...words: string[]) => importing({}, '--kubernetes', '1.33', '--', ...words);
  const enough = ['--oidc-issuer-url=https://i.example', '--oidc-client-id=a'];

  it('takes the flags themselves, behind --', async () => {
    const { exitCode, stdout, stderr } = await flags('kube-apiserver', ...enough, '--v', '2');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('prefix: https://i.example#\n');
    expect(stderr).toMatch(/^proven: the command line .*1 issuer.* \d{3} generated tokens/);
  });

  it('reads a command line and a document from stdin', async () => {
    const asStdin = (text: string) =>
      runCommand(['import', '-', '--kubernetes', '1.33'], makeWorld({}, text));
    expect((await asStdin(`kube-apiserver ${enough.join(' ')}`)).exitCode).toBe(0);
    expect((await asStdin(document)).stderr).toContain('proven: stdin ');
    expect((await asStdin(document.replace('v1beta1', 'v1alpha1'))).exitCode).toBe(0);
  });

  it('names the flags that conflict, in the words of kube-apiserver', async () => {
    expect((await flags('--oidc-issuer-url=https://i.example')).stderr).toContain(
      'argument 1: --oidc-client-id is not set',
    );
    const both = await flags('--authentication-config=/a.yaml', ...enough);
    expect(both).toMatchObject({ exitCode: 1 });
    expect(both.stdout).toBeUndefined();
    expect(both.stderr).toContain(
      'argument 2: --oidc-issuer-url and --authentication-config (argument 1) exclude each other',
    );
    expect((await flags(...enough, '--oidc-foo=1')).stderr).toContain('no flag --oidc-foo');
    expect((await flags(...enough, '--oidc-client=1')).stderr).toContain('Did you mean --oidc-client-id?');
    expect((await flags(...enough, '--oidc-required-claim=a')).stderr).toContain('malformed pair');
    expect((await flags(...enough, '--oidc-signing-algs=HS256')).stderr).toContain('"HS256"');
    expect((await flags('--oidc-client-id', '--oidc-issuer-url=https://i.example')).stderr).toContain(
      'argument 1: --oidc-client-id has no value',
    );
    expect((await flags('--oidc-issuer-url=http://i.example', '--oidc-client-id=a')).stderr).toContain(
      'URL scheme must be https',
    );
  });

  it('needs nothing more than the way in that stands there as a comment', async () => {
    const out = makeFolder();
    await run('kubeadm-v1beta4', '--out', out);
    const path = join(out, 'clusters/cluster-1.yaml');
    const text = readFileSync(path, 'utf8').replace(/^ {2}# (breakGlass:| {2}.*)$/gm, '  $1');
    writeFileSync(path, text);
    const checked = await runCommand(['check', '.'], testWorld(out));
    expect(checked.stdout).toMatch(/nothing to complain about in 1 cluster, 1 issuer/);
  });

  it('takes a name of digits for a name', async () => {
    const { exitCode, stdout } = await importing(
      {},
      ...['--kubernetes', '1.33', '--cluster', '1234', '--', '--oidc-issuer-url=https://[::1]:1', enough[1]!],
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('  name: "1234"\n');
    expect(stdout).toContain('  name: "1"\n');
  });

  it('takes the last of a flag that is repeated, and says so', async () => {
    const { stdout, stderr } = await flags(...enough, '--oidc-client-id=b');
    expect(stdout).toContain('- b\n');
    expect(stderr).toContain('argument 2: --oidc-client-id is given 2 times');
  });

  it('says where a conflict stands in a file', async () => {
    const kubeadm = `apiVersion: kubeadm.k8s.io/v1beta3
kind: ClusterConfiguration
kubernetesVersion: v1.33.0
apiServer:
  extraArgs:
    oidc-issuer-url: https://i.example
    oidc-client-id: a
    authentication-config: /etc/a.yaml
`;
    const { stderr } = await importing({ 'k.yaml': kubeadm }, 'k.yaml');
    expect(stderr).toMatch(/^k\.yaml:6:22: --oidc-issuer-url and --authentication-config \(k\.yaml:8:28\)/);
  });

  it('needs a version, and refuses one that cannot reload a file', async () => {
    await expect(importing({}, '--', ...enough)).rejects.toThrow(
      /Add the version of the oldest, as --kubernetes/,
    );
    const old = 'kind: ClusterConfiguration\nkubernetesVersion: v1.28.3\n';
    expect((await importing({ 'k.yaml': old }, 'k.yaml')).stderr).toContain(
      'k.yaml:2:20: Kubernetes v1.28.3',
    );
  });

  it('asks what cannot be told', async () => {
    await expect(importing({})).rejects.toThrow(/Name what is to be imported/);
    await expect(importing({}, '--oidc_issuer-url=https://login.example.com')).rejects.toThrow(
      '--oidc_issuer-url is a flag of kube-apiserver. Write the flags of kube-apiserver behind --, and those of import before it: `trustplane import --kubernetes 1.36 -- --oidc_issuer-url=…`.',
    );
    await expect(importing({}, '--form', 'flags')).rejects.toThrow(
      /There is no flag --form\. Did you mean --from/,
    );
    await expect(importing({ 'x.yaml': 'a: 1\n' }, 'x.yaml')).rejects.toThrow(/cannot be told/);
    const rancher = { 'config.yaml': 'kube-apiserver-arg: []\n' };
    await expect(importing(rancher, 'config.yaml')).rejects.toThrow(/--from rke2 or --from k3s/);
    await expect(importing({ 'a.yaml': document, 'b.yaml': document }, 'a.yaml', 'b.yaml')).rejects.toThrow(
      /one argument too many/,
    );
    const empty = await importing({ 'config.yaml': '# nothing\n' }, 'config.yaml', '--from', 'k3s');
    expect(empty.stderr).toContain('config.yaml: there is no setting in it');
    await expect(importing({ 'x.yaml': ' \n' }, 'x.yaml')).rejects.toThrow(
      'x.yaml is empty. Name another file.',
    );
    await expect(importing({}, 'gone.yaml')).rejects.toThrow(/There is no file gone\.yaml/);
    await expect(importing({}, '--kubeconfig', 'k', 'x')).rejects.toThrow(UsageError);
  });

  it('shows what cannot be seen, and keeps it in its comment', async () => {
    const name = 'a\u202e\nkind: Issuer.yaml';
    const { stdout, stderr } = await importing({ [name]: document }, name, '--kubernetes', '1.33');
    expect(stdout).toContain('# Imported from a\\u{202E}\\u{A}kind: Issuer.yaml. ');
    expect(stderr).toMatch(/^proven: a\\u\{202E\}/);
  });

  it('says that there is nothing to import', async () => {
    const { exitCode, stderr } = await flags('--v=2');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('there is nothing to import. To start from nothing: trustplane init');
  });

  it('refuses a document that its API server would not load, at its line', async () => {
    const broken = document.replace('claim: sub', 'claims: sub');
    const { exitCode, stderr } = await importing({ 'a.yaml': broken }, 'a.yaml', '--kubernetes', '1.33');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^a\.yaml:6:\d+: kube-apiserver 1\.33 does not load it: .*unknown field/);
    const newer = document.replace('v1beta1', 'v1');
    expect((await importing({ 'a.yaml': newer }, 'a.yaml', '--kubernetes', '1.33')).stderr).toContain(
      'no kind "AuthenticationConfiguration" is registered',
    );
  });

  it('writes nothing where a file is in the way', async () => {
    const world = makeWorld({ 'a.yaml': document, 'env/issuers/i-example.yaml': 'mine\n' });
    const args = ['import', 'a.yaml', '--kubernetes', '1.33', '--out', 'env'];
    await expect(runCommand(args, world)).rejects.toThrow(/is there already\. Nothing was written/);
    expect(filesOf(join(world.cwd, 'env'))).toEqual(['issuers/i-example.yaml']);
  });

  it('refuses a folder whose issuers reach the new cluster', async () => {
    const everywhere = `apiVersion: trustplane.dev/v1alpha1
kind: Issuer
metadata: {name: everywhere}
spec:
  clusters: {}
  issuer: {url: https://e.example, audiences: [eu-1]}
  claimMappings: {username: {claim: sub, prefix: "e:"}}
`;
    const world = makeWorld({ 'a.yaml': document, 'env/everywhere.yaml': everywhere });
    const { exitCode, stderr } = await runCommand(
      ['import', 'a.yaml', '--kubernetes', '1.33', '--out', 'env'],
      world,
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('not the same: jwt["https://e.example"]: absent in the source');
    expect(stderr).toContain('name another folder with --out');
    expect(filesOf(join(world.cwd, 'env'))).toEqual(['everywhere.yaml']);
  });

  it('leaves a place for a CA that cannot be read, and is not done', async () => {
    const world = makeWorld();
    const args = ['--kubernetes', '1.33', '--out', 'env', '--', ...enough, '--oidc-ca-file=/no/such/ca.pem'];
    const { exitCode, stderr } = await runCommand(['import', ...args], world);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Put a copy of the node's /no/such/ca.pem at ca/i-example.pem");
    expect(stderr).toContain('error[missing-file]');
    expect(readFileSync(join(world.cwd, 'env/issuers/i-example.yaml'), 'utf8')).toContain(
      'certificateAuthorityFile: ../ca/i-example.pem',
    );
    const chosen = await runCommand(['import', '--root', '.', ...args], makeWorld());
    expect(chosen.stderr).toMatch(
      /^argument 3: --oidc-ca-file is \/no\/such\/ca\.pem on the node, and there is no file/,
    );
  });

  it('copies certificates from a CA file, and never the key beside them', async () => {
    const certificate = readFileSync(
      new URL('fixtures/node/etc/kubernetes/pki/oidc-ca.pem', import.meta.url),
      'utf8',
    );
    const key = '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEG\n-----END PRIVATE KEY-----\n';
    const world = makeWorld({ 'node/ca.pem': certificate + key });
    const { exitCode, stdout, stderr } = await runCommand(
      ['import', '--root', 'node', '--kubernetes', '1.33', '--', ...enough, '--oidc-ca-file=/ca.pem'],
      world,
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('BEGIN CERTIFICATE');
    expect(stdout).not.toContain('PRIVATE');
    expect(stderr).toContain('A block of type PRIVATE KEY beside the CA');
  });

  it('refuses to copy a token that stands in an expression', async () => {
    const token = `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(30)}`;
    const text = `${document}  claimValidationRules:\n  - {expression: 'claims.sub != "${token}"'}\n`;
    const { exitCode, stdout, stderr } = await importing(
      { 'a.yaml': text },
      'a.yaml',
      '--kubernetes',
      '1.33',
    );
    expect(exitCode).toBe(1);
    expect(stdout).toBeUndefined();
    expect(stderr).toContain('would hold a JSON Web Token');
    expect(stderr).not.toContain(token);
  });

  it('reports as JSON what was made, proven, lost and found', async () => {
    const report = JSON.parse((await run('flags', '-o', 'json')).stdout!) as {
      files: { path: string }[];
      proof: { documentsAreEqual: boolean; tokens: number };
      remarks: { kind: string; text: string; place?: string }[];
      findings: { rule: string }[];
    };
    expect(report.files.map(({ path }) => path)).toEqual(['clusters/cluster-1.yaml', 'issuers/people.yaml']);
    expect(report.proof).toMatchObject({ documentsAreEqual: true });
    expect(report.proof.tokens).toBeGreaterThan(300);
    expect(report.remarks.find(({ text }) => text.startsWith('--oidc-signing-algs'))).toMatchObject({
      kind: 'lost',
      place: 'kube-apiserver.service:20:3',
    });
    expect(report.findings.map(({ rule }) => rule)).toContain('mutable-claim');
  });

  it('finds the document of an API server through the mounts of its pod', async () => {
    const world = fixturesWorld('static-pod');
    const { exitCode, stderr } = await runCommand(
      ['import', 'kube-apiserver.yaml', '--root', '/no/such'],
      world,
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('the API server reads /etc/auth/authentication.yaml, and there is no file');
    expect(stderr).toMatch(/^kube-apiserver\.yaml:16:\d+: /);
  });

  it('reads several files of RKE2 in the order given', async () => {
    const files = {
      'a.yaml': 'kube-apiserver-arg: [oidc-issuer-url=https://a.example, oidc-client-id=a]\n',
      'b.yaml': 'kube-apiserver-arg+: oidc-issuer-url=https://b.example\n',
    };
    const args = ['a.yaml', 'b.yaml', '--from', 'rke2', '--kubernetes', '1.31'];
    const { stdout, stderr } = await importing(files, ...args);
    expect(stdout).toContain('url: https://b.example');
    expect(stderr).toContain('a document cannot say it before Kubernetes 1.32');
  });

  it('keeps a folder that fails from being made', async () => {
    const world = makeWorld();
    mkdirSync(join(world.cwd, 'full'));
    writeFileSync(join(world.cwd, 'full/clusters'), '');
    const args = ['import', '--kubernetes', '1.33', '--out', 'full', '--', ...enough];
    await expect(runCommand(args, world)).rejects.toThrow(/Nothing was written/);
    expect(filesOf(join(world.cwd, 'full'))).toEqual(['clusters']);
  });
});
