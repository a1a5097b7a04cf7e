import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccessReport } from '../../../commands/access/access-report.ts';
import type { World } from '../../../commands/command.ts';
import { EnvironmentError } from '../../../commands/environment-error.ts';
import { UsageError } from '../../../commands/usage-error.ts';
import { sampleFiles } from '../../model/access/sample-files.ts';
import { editText } from '../../refusals/edit-text.ts';
import { soundEnvironment } from '../../refusals/sound-environment.ts';
import { makeWorld } from '../make-world.ts';
import { inProd } from './make-repository.ts';
import { runAccess } from './run-access.ts';

const files = inProd(sampleFiles);
const bindings = [
  {
    metadata: { name: 'developers', namespace: 'shop' },
    roleRef: { kind: 'ClusterRole', name: 'edit' },
    subjects: [
      { kind: 'Group', name: 'acme:developers' },
      { kind: 'User', name: 'jane' },
      { kind: 'ServiceAccount', name: 'robot', namespace: 'shop' },
    ],
  },
  // What the environment renders to is in the environment.
  {
    metadata: { name: 'trustplane-view-1', labels: { 'app.kubernetes.io/managed-by': 'trustplane' } },
    roleRef: { kind: 'ClusterRole', name: 'view' },
    subjects: [{ kind: 'User', name: 'acme:ann@acme.example' }],
  },
  {
    metadata: { name: 'everybody' },
    roleRef: { kind: 'ClusterRole', name: 'viewer' },
    subjects: [{ kind: 'Group', name: 'system:authenticated' }],
  },
];
const withKinds = bindings.map((each) => ({
  ...each,
  kind: 'namespace' in each.metadata ? 'RoleBinding' : 'ClusterRoleBinding',
}));
const rbac = JSON.stringify({ kind: 'List', items: withKinds });

async function list(world: World, ...argv: string[]): Promise<Omit<AccessReport, 'graph'>> {
  const { exitCode, stdout, stderr } = await runAccess(world, 'prod', '-o', 'json', ...argv);
  if (exitCode !== 0) throw new Error(`exit code ${exitCode}: ${stderr}`);
  return JSON.parse(stdout!);
}

describe('access', () => {
  test('lists the ways into each cluster', async () => {
    const { clusters } = await list(makeWorld(files));
    expect(clusters.map(({ cluster, ways }) => [cluster, ways.map(({ owner }) => owner)])).toEqual([
      ['eu-1', ['Issuer/pipeline', 'Organization/acme']],
      ['eu-2', ['Organization/acme']],
    ]);
    const [pipeline, acme] = clusters[0]!.ways;
    expect(pipeline).toMatchObject({
      users: 'ci:<by expression>',
      expressions: ['"ci:" + claims.project_id'],
      roles: [{ subject: { kind: 'User', name: 'ci:42' }, role: 'ClusterRole/deployer in apps' }],
    });
    expect(pipeline).not.toHaveProperty('groups');
    expect(acme).toMatchObject({
      class: 'keycloak',
      users: 'acme:<email>',
      groups: 'acme:<each of groups>',
      rules: ['verified e-mail only', 'only people of our own'],
      place: 'prod/organizations/acme.yaml:3:18',
    });
    expect(acme!.people.map((person) => [person.name, 'refused' in person])).toEqual([
      ['ann', false],
      ['bob', false],
      ['eve', true],
    ]);
  });

  test.each([
    ['text', '  Tokens that the webhook accepts: TEXT\n'],
    ['markdown', 'Tokens that the webhook accepts: TEXT.\n'],
    ['html', 'Tokens that the webhook accepts: TEXT.</p>'],
    ['json', '"webhook": "TEXT"'],
  ])(
    'says which tokens a webhook accepts, and nothing of it where there is none, as %s',
    async (format, expected) => {
      const reading = inProd(soundEnvironment);
      const path = 'prod/clusters/eu-1.yaml';
      const asking = editText(
        reading[path]!,
        '{type: NodeFile}',
        '{type: OpenIDConnect, openIDConnect: {supportedSigningAlgs: [ES256, RS256], maxTokenExpirationSeconds: 600}}',
      );
      const { stdout } = await runAccess(makeWorld({ ...reading, [path]: asking }), 'prod', '-o', format);
      const accepted = 'those signed with ES256, RS256, that are valid for at most 600 s';
      expect(stdout?.split(expected.replace('TEXT', accepted))).toHaveLength(2);
      expect((await runAccess(makeWorld(reading), 'prod', '-o', format)).stdout).not.toContain('webhook');
    },
  );

  test('adds the bindings of a file to one cluster', async () => {
    const world = makeWorld({ ...files, 'rbac.json': rbac });
    const { clusters, notes } = await list(world, '--cluster', 'eu-2', '--rbac', 'rbac.json');
    expect(notes).toEqual(['Bindings that are in the cluster besides come from rbac.json.']);
    expect(clusters[0]!.ways[0]!.roles.map(({ subject, place }) => [subject.name, place])).toEqual([
      ['acme:org-admin', 'prod/organizations/acme.yaml:7:7'],
      ['acme:ann@acme.example', 'prod/organizations/acme.yaml:8:7'],
      ['acme:developers', 'RoleBinding shop/developers'],
      ['system:authenticated', 'ClusterRoleBinding everybody'],
    ]);
    expect(clusters[0]!.idle.map(({ subject }) => subject.name)).toEqual(['jane']);
    await expect(list(world, '--rbac', 'rbac.json')).rejects.toThrow(/Add --cluster NAME: eu-1, eu-2/);
  });

  test.each([
    ['lines', '{"iss":"https://ci.example.com","aud":"eu-1","project_id":"7"}\n{"iss":"https://x"}\n'],
    ['a YAML list', '- {iss: https://ci.example.com, aud: eu-1, project_id: "7"}\n- {iss: https://x}\n'],
    ['a JSON list', '[{"iss":"https://ci.example.com","aud":"eu-1","project_id":"7"},{"iss":"https://x"}]'],
    ['documents', 'iss: https://ci.example.com\naud: eu-1\nproject_id: "7"\n---\niss: https://x\n'],
  ])('knows people from %s', async (_, text) => {
    const { clusters } = await list(makeWorld({ ...files, people: text }), '--identities', 'people');
    expect(clusters[0]!.ways[0]!.people).toEqual([
      { name: 'identity 1', username: 'ci:7', groups: [], roles: [] },
    ]);
  });

  test.each([
    ['[]', 'people: it is empty'],
    ['', 'people: it is empty'],
    ['- iss: https://x\n- sub: jane\n', 'people:2:3: The claim iss is missing'],
    ['- iss: https://x\n- jane\n', 'people:2:3: Claims are a mapping'],
    ['- {iss: https://x\n', 'people:2:1: '],
    ['{"iss":"https://x"}\n{"sub":"jane"}\n', 'people:2:1: The claim iss is missing'],
    ['{"iss":"https://x"}\n{"iss":}\n', "people:2:8: invalid character '}'"],
    ['eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.c2ln\n', 'people: this is a token, not claims'],
  ])('says what is wrong with identities %j', async (text, words) => {
    const world = makeWorld({ ...files, people: text });
    const { exitCode, stdout, stderr } = await runAccess(world, 'prod', '--identities', 'people');
    expect([exitCode, stdout]).toEqual([1, undefined]);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('c2ln');
  });

  test.each([
    ['kind: Pod\n', 'there is no ClusterRoleBinding or RoleBinding in it'],
    ['kind: RoleBinding\nmetadata: {name: x}\nroleRef: {name: y}\n', 'the RoleBinding x lacks'],
    ['kind: [\n', 'rbac:2:1: '],
  ])('says what is wrong with bindings %j', async (text, words) => {
    const world = makeWorld({ ...files, rbac: text });
    const { exitCode, stderr } = await runAccess(world, 'prod', '--cluster', 'eu-1', '--rbac', 'rbac');
    expect(exitCode).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).toContain('kubectl get clusterrolebindings,rolebindings -A -o yaml');
  });

  test.each([
    [['prod', '--cluster', 'eu-3'], 'There is no cluster "eu-3". Did you mean "eu-1"?'],
    [['prod', '--against', 'main'], '--against belongs to `trustplane access diff`'],
    [['prod', 'other'], 'Did you mean `trustplane access diff other`?'],
    [['dif'], 'Did you mean `trustplane access diff`?'],
    [['nowhere'], 'nowhere is not a folder'],
    [['prod', '-o', 'trailer'], 'it sums up a change'],
    [['prod', '--live', '--rbac', 'x'], '--rbac and --live exclude each other'],
    [['prod', '--kubeconfig', 'x'], '--kubeconfig is for --live'],
    [['prod', '--rbac', '-', '--identities', '-'], 'there is one stdin'],
  ])('%j: says %j', async (argv, words) => {
    const error = await runAccess(makeWorld(files), ...argv).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toContain(words);
  });
});

describe('--live', () => {
  const asked: string[] = [];
  let server: Server;
  let kubeconfig: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url!.split('?')[0]}`);
      const forbidden = request.headers.authorization === 'Bearer nobody';
      const items = bindings.filter(
        ({ metadata }) => request.url!.includes('/rolebindings') === 'namespace' in metadata,
      );
      response.writeHead(forbidden ? 403 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(forbidden ? { message: 'rolebindings is forbidden' } : { items }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    kubeconfig = JSON.stringify({
      clusters: [
        {
          name: 'c',
          cluster: {
            'insecure-skip-tls-verify': true,
            server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
          },
        },
      ],
      users: [
        { name: 'reader', user: {} },
        { name: 'nobody', user: { token: 'nobody' } },
      ],
      contexts: ['reader', 'nobody'].map((user) => ({ name: user, context: { cluster: 'c', user } })),
      'current-context': 'reader',
    });
  });
  afterAll(() => server.close());

  test('reads the bindings as the file has them, and nothing else', async () => {
    const world = makeWorld({ ...files, config: kubeconfig, 'rbac.json': rbac });
    const live = await list(world, '--cluster', 'eu-1', '--live', '--kubeconfig', 'config');
    const file = await list(world, '--cluster', 'eu-1', '--rbac', 'rbac.json');
    const sorted = ({ clusters }: typeof live) =>
      clusters[0]!.ways[1]!.roles.map(({ place }) => place).sort();
    expect(sorted(live)).toEqual(sorted(file));
    expect(asked).toEqual([
      'GET /apis/rbac.authorization.k8s.io/v1/clusterrolebindings',
      'GET /apis/rbac.authorization.k8s.io/v1/rolebindings',
    ]);
  });

  test('says what it may not read', async () => {
    const world = makeWorld({ ...files, config: kubeconfig });
    const argv = ['--cluster', 'eu-1', '--live', '--kubeconfig', 'config', '--context', 'nobody'];
    const error = await list(world, ...argv).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(EnvironmentError);
    expect((error as Error).message).toContain('rolebindings is forbidden');
  });
});
