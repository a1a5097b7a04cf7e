import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentHash } from '../../../generators/annotations.ts';
import { generateCluster } from '../../../generators/generate-cluster.ts';
import { generateDelivery } from '../../../generators/generate-delivery.ts';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';
import { applyObjects } from '../../lab/apply-objects.ts';
import { findPart } from '../../lab/find-part.ts';
import type { ApiServer } from '../../lab/start-api-server.ts';
import { type Fleet, startFleet } from '../../lab/start-fleet.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { compileFiles } from '../../model/access/compile-files.ts';
import { fleetFiles } from '../../model/link/fleet-files.ts';

const available = ['kube-apiserver', 'etcd'].every((name) => findPart(name) !== undefined);
if (!available) {
  console.warn(
    'SKIPPED: no API server trusts another one, because TRUSTPLANE_PARTS_BIN has no kube-apiserver or etcd',
  );
}

interface Rule {
  apiGroups: string[];
  resources: string[];
  resourceNames?: string[];
  verbs: string[];
}

/** What is rendered for worker-1 where infra's issuer is at `url`. */
function render(url: string, authorityPem: string, trusts = fleetFiles['trusts/infra.yaml']!) {
  const { 'tokens/applier.yaml': _, ...files } = fleetFiles;
  const infra = files['clusters/infra.yaml']!.replace('https://issuer.infra.example.com', url).replace(
    '../ca/login.pem',
    '../ca/login.pem, internal: true',
  );
  const changed = { 'ca/login.pem': authorityPem, 'clusters/infra.yaml': infra, 'trusts/infra.yaml': trusts };
  const { clusters, findings } = compileFiles({ ...files, ...changed });
  const worker = clusters.find(({ cluster }) => cluster.name === 'worker-1')!;
  const holder = generateDelivery(worker, 'by-us').authentication.find(
    ({ metadata }) => metadata.annotations?.[documentHash] !== undefined,
  )!;
  return {
    findings,
    document: Object.values(holder.data as Record<string, string>).find((text) =>
      text.includes('kind: AuthenticationConfiguration'),
    )!,
    hash: holder.metadata.annotations![documentHash]!,
    access: generateCluster(worker, 'by-us').access,
  };
}

const user = (name: string) => `infra:system:serviceaccount:${name}`;
const namespaceOf = (name: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name },
});

describe.skipIf(!available)('a worker that lets in service accounts of infra', () => {
  let fleet: Fleet;
  let worker: ApiServer;
  let rendered: ReturnType<typeof render>;
  let [sync, applier] = ['', ''];

  const as = async (token: string, method: string, path: string, body?: object) =>
    (await worker.request(method, path, { token, ...(body !== undefined && { body }) })).status;
  const review = (token: string) =>
    worker.request('POST', '/apis/authentication.k8s.io/v1/selfsubjectreviews', {
      token,
      body: { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' },
    });
  const rulesOf = async (token: string, namespace: string): Promise<Rule[]> => {
    const { text } = await worker.request('POST', '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews', {
      token,
      body: {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SelfSubjectRulesReview',
        spec: { namespace },
      },
    });
    return (JSON.parse(text) as { status: { resourceRules: Rule[] } }).status.resourceRules;
  };

  beforeAll(async () => {
    fleet = await startFleet();
    rendered = render(fleet.discovery.url, fleet.discovery.authorityPem);
    worker = await fleet.startWorker(rendered.document);
    await applyObjects(worker, [...['shop', 'linkerd', 'spare'].map(namespaceOf), ...rendered.access]);
    for (const [namespace, name] of [
      ['linkerd', 'identity'],
      ['linkerd', 'other'],
      ['shop', 'identity'],
      ['spare', 'identity'],
    ]) {
      const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: name!, namespace: namespace! } };
      await applyObjects(worker, [secret]);
    }
    sync = await fleet.requestToken('external-secrets', 'sync', ['worker-1']);
    applier = await fleet.requestToken('flux-system', 'worker-applier', ['worker-1']);
    // The API server asks the issuer in the background.
    await waitUntil('infra is known', async () => (await review(sync)).status === 201, 60_000, 200);
  });
  afterAll(() => fleet?.stop());

  it('is rendered without a complaint, and loads exactly those bytes', async () => {
    // The CA of a test lives for two days, whatever day the test takes it for.
    const rules = rendered.findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => !rule.startsWith('certificate-authority'))).toEqual(['no-issuer']);
    expect(await worker.loadedHash()).toBe(rendered.hash);
  });

  it('knows them under the name that the bindings have, in no group of their own', async () => {
    const { text } = await review(sync);
    const { userInfo } = (
      JSON.parse(text) as { status: { userInfo: { username: string; groups: string[] } } }
    ).status;
    expect(userInfo.username).toBe(user('external-secrets:sync'));
    expect(userInfo.groups).toEqual(['system:authenticated']);
  });

  it('lets them do exactly what the rendered roles say, in each namespace', async () => {
    const idle = await fleet.requestToken('external-secrets', 'idle', ['worker-1']);
    // A service account that is let in without any access, to know what everybody may.
    const open = render(
      fleet.discovery.url,
      fleet.discovery.authorityPem,
      `${fleetFiles['trusts/infra.yaml']}    - {namespace: external-secrets, name: idle}\n`,
    );
    await fleet.load(open.document, open.hash);
    await waitUntil('idle is let in', async () => (await review(idle)).status === 201, 60_000, 200);
    for (const [token, name] of [
      [sync, 'external-secrets:sync'],
      [applier, 'flux-system:worker-applier'],
    ] as const) {
      for (const namespace of ['shop', 'linkerd', 'spare', 'kube-system']) {
        const everybody = new Set((await rulesOf(idle, namespace)).map(sortRule));
        const own = (await rulesOf(token, namespace)).map(sortRule).filter((rule) => !everybody.has(rule));
        const wanted = await expectedRules(worker, rendered.access, user(name), namespace);
        expect(new Set(own), `${name} in ${namespace}`).toEqual(new Set(wanted.map(sortRule)));
      }
    }
    await fleet.load(rendered.document, rendered.hash);
    await waitUntil('idle is shut out', async () => (await review(idle)).status === 401, 60_000, 200);
  });

  it('lets them read what is granted, and nothing beside it', async () => {
    expect(await as(sync, 'GET', '/api/v1/namespaces/linkerd/secrets/identity')).toBe(200);
    expect(await as(sync, 'GET', '/api/v1/namespaces/linkerd/secrets/other')).toBe(403);
    expect(await as(sync, 'GET', '/api/v1/namespaces/linkerd/secrets')).toBe(403);
    expect(await as(sync, 'GET', '/api/v1/namespaces/shop/secrets')).toBe(200);
    expect(await as(sync, 'DELETE', '/api/v1/namespaces/shop/secrets/identity')).toBe(403);
    expect(await as(sync, 'GET', '/api/v1/namespaces/spare/secrets/identity')).toBe(403);
    expect(await as(sync, 'GET', '/api/v1/secrets')).toBe(403);
  });

  it('lets one apply into its namespaces, and become nobody else', async () => {
    const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'from-infra' } };
    expect(await as(applier, 'POST', '/api/v1/namespaces/shop/configmaps', map)).toBe(201);
    expect(await as(applier, 'POST', '/api/v1/namespaces/linkerd/configmaps', map)).toBe(403);
    const blog = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'blog' } };
    expect(await as(applier, 'POST', '/api/v1/namespaces', blog)).toBe(201);
    expect(await as(applier, 'DELETE', '/api/v1/namespaces/blog')).toBe(403);
    const rbac = '/apis/rbac.authorization.k8s.io/v1';
    const binding = {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: 'more' },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'admin' },
      subjects: [],
    };
    expect(await as(applier, 'POST', `${rbac}/namespaces/shop/rolebindings`, binding)).toBe(403);
    const token = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec: {} };
    const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'pod' } };
    expect(await as(applier, 'POST', '/api/v1/namespaces/shop/serviceaccounts', account)).toBe(201);
    expect(await as(applier, 'POST', '/api/v1/namespaces/shop/serviceaccounts/pod/token', token)).toBe(403);
  });

  it.each([
    ['the audience of another worker', ['worker-2']],
    ['the audience of infra itself', []],
    ['the word of every installer', ['kubernetes']],
  ])('refuses a token for %s', async (_, audiences) => {
    const token = await fleet.requestToken('external-secrets', 'sync', audiences);
    expect((await review(token)).status).toBe(401);
  });

  it('refuses a service account that nobody lists, and one of that name in a near namespace', async () => {
    for (const [namespace, name] of [
      ['default', 'default'],
      ['external-secret', 'sync'],
    ] as const) {
      expect((await review(await fleet.requestToken(namespace, name, ['worker-1']))).status).toBe(401);
    }
  });

  it('shows tokens that are worth nothing at home', async () => {
    const { status } = await fleet.infra.request('GET', '/version', { token: sync });
    expect(status).toBe(401);
  });

  it('gives them nothing by a binding without the prefix, which is for an account of its own', async () => {
    const name = 'system:serviceaccount:external-secrets:sync';
    const apiGroup = 'rbac.authorization.k8s.io';
    await applyObjects(worker, [
      namespaceOf('external-secrets'),
      {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: { name: 'sync', namespace: 'external-secrets' },
      },
      {
        apiVersion: `${apiGroup}/v1`,
        kind: 'RoleBinding',
        metadata: { name: 'sync-noprefix', namespace: 'spare' },
        roleRef: { apiGroup, kind: 'ClusterRole', name: 'trustplane:secret-reader' },
        subjects: [{ apiGroup, kind: 'User', name }],
      },
    ]);
    const path = '/api/v1/namespaces/spare/secrets/identity';
    expect(await as(sync, 'GET', path)).toBe(403);
    const { text } = await worker.request(
      'POST',
      '/api/v1/namespaces/external-secrets/serviceaccounts/sync/token',
      { body: { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec: {} } },
    );
    const local = (JSON.parse(text) as { status: { token: string } }).status.token;
    // The worker may take a moment to see the binding; then it is its own account that reads.
    await waitUntil(
      'the local account reads',
      async () => (await as(local, 'GET', path)) === 200,
      10_000,
      100,
    );
    expect(await as(sync, 'GET', path)).toBe(403);
    expect(await as(local, 'GET', '/api/v1/namespaces/linkerd/secrets/identity')).toBe(403);
  });

  it('refuses them all once the trust is removed and the document is loaded', async () => {
    const narrowed = fleetFiles['trusts/infra.yaml']!.replace(
      'clusters: {}',
      'clusters: {matchExpressions: [{key: role, operator: NotIn, values: [worker]}]}',
    );
    const without = render(fleet.discovery.url, fleet.discovery.authorityPem, narrowed);
    expect(without.access).toEqual([]);
    await fleet.load(without.document, without.hash);
    for (const token of [sync, applier]) {
      await waitUntil('a token is refused', async () => (await review(token)).status === 401, 30_000, 200);
    }
    const fresh = await fleet.requestToken('external-secrets', 'sync', ['worker-1']);
    expect((await review(fresh)).status).toBe(401);
  });
});

/** One text for rules that say the same. */
function sortRule({ apiGroups, resources, resourceNames = [], verbs }: Rule): string {
  return JSON.stringify([apiGroups, resources, resourceNames, verbs].map((list) => [...list].sort()));
}

/** The rules of the roles that rendered bindings give to a user in a namespace; those that exist are asked for. */
async function expectedRules(
  server: ApiServer,
  access: readonly KubernetesObject[],
  name: string,
  namespace: string,
): Promise<Rule[]> {
  const rules: Rule[] = [];
  for (const { kind, metadata, roleRef, subjects } of access) {
    if (!kind.endsWith('Binding') || (kind === 'RoleBinding' && metadata.namespace !== namespace)) continue;
    if (!(subjects as { name: string }[]).some((subject) => subject.name === name)) continue;
    const role = roleRef as { kind: string; name: string };
    if (role.kind !== 'ClusterRole') continue;
    const rendered = access.find(
      (object) => object.kind === 'ClusterRole' && object.metadata.name === role.name,
    );
    const path = `/apis/rbac.authorization.k8s.io/v1/clusterroles/${role.name}`;
    const found = rendered ?? (JSON.parse((await server.request('GET', path)).text) as object);
    // Nobody aggregates `view` where there is no controller-manager.
    rules.push(...((found as unknown as { rules: Rule[] | null }).rules ?? []));
  }
  return rules;
}
