import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readToken } from '../../../authentication/identify/read-token.ts';
import { documentHash } from '../../../generators/annotations.ts';
import { generateDelivery } from '../../../generators/generate-delivery.ts';
import type { CompiledCluster } from '../../../model/compile/compiled-cluster.ts';
import { identifyClaims } from '../../../model/rehearse/identify-claims.ts';
import { applyObjects } from '../../lab/apply-objects.ts';
import { findPart } from '../../lab/find-part.ts';
import { type ApiServer, startApiServer } from '../../lab/start-api-server.ts';
import { type Etcd, startEtcd } from '../../lab/start-etcd.ts';
import { type OidcProvider, startOidcProvider } from '../../lab/start-oidc-provider.ts';
import { startTokenWebhook, type TokenWebhook } from '../../lab/start-token-webhook.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { compileFiles } from '../../model/access/compile-files.ts';
import { openIDConnectDefinitions } from './open-id-connect-definitions.ts';

const available = ['kube-apiserver', 'etcd'].every((name) => findPart(name) !== undefined);
if (!available)
  console.warn(
    'SKIPPED: no cluster moves to the webhook, because TRUSTPLANE_PARTS_BIN has no kube-apiserver or etcd',
  );

/** An environment with one cluster, whose issuers are those of the provider. */
function compile(
  type: string,
  { authority, url }: { authority: string; url: string },
  organizations: number,
  prefix = '{organization}:',
) {
  const realm = url.replace(/[^/]*$/, '{organization}');
  const files = {
    'clusters/eu-1.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata: {name: eu-1}
spec:
  kubernetesVersion: "1.36"
  platform: kubeadm
  serviceAccountIssuers: [https://kubernetes.default.svc]
  audience: eu-1
  breakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: platform team, lastTested: 2026-11-02}]
  delivery: {type: ${type}}
`,
    'issuers/realms.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: IssuerClass
metadata: {name: realms}
spec:
  clusters: {}
  internal: true
  issuer: {url: "${realm}", certificateAuthorityFile: ../ca/provider.pem}
  claimMappings:
    username: {claim: sub, prefix: "${prefix}"}
    groups: {claim: groups, prefix: "${prefix}"}
  claimValidationRules: [{claim: department, requiredValue: research}]
`,
    'ca/provider.pem': authority,
    ...Object.fromEntries(
      ['acme', ...Array.from({ length: 63 }, (_, index) => `z${index}`), 'initech']
        .slice(0, organizations)
        .map((name) => [
          `organizations/${name}.yaml`,
          `apiVersion: trustplane.dev/v1alpha1\nkind: Organization\nmetadata: {name: ${name}}\nspec: {issuerClassName: realms}\n`,
        ]),
    ),
  };
  const { clusters, findings } = compileFiles(files);
  // The CA of a test lives for two days, whatever day the test takes it for; nobody asked a registry for an image; and
  // names without a prefix can be excepted.
  const known = /^(certificate-authority|image-digest|empty-prefix)/;
  expect(findings.map(({ rule }) => rule).filter((rule) => !known.test(rule))).toEqual([]);
  return clusters[0]!;
}

const deliver = (compiled: CompiledCluster) => generateDelivery(compiled, 'by-us').authentication;

interface Seen {
  username: string;
  groups: readonly string[];
}

describe.skipIf(!available)('a cluster with two API servers that moves from a file to the webhook', () => {
  const directory = mkdtempSync(join(tmpdir(), 'trustplane-move-'));
  const path = join(directory, 'authentication.yaml');
  let etcd: Etcd;
  let provider: OidcProvider;
  let webhook: TokenWebhook;
  const servers: ApiServer[] = [];

  beforeAll(async () => {
    [etcd, provider] = await Promise.all([startEtcd(), startOidcProvider(['acme', 'initech', 'stranger'])]);
    const holder = deliver(compile('NodeFile', trusted(), 64)).find(
      ({ metadata }) => metadata.annotations?.[documentHash] !== undefined,
    )!;
    const document = Object.values(holder.data as Record<string, string>).find((text) =>
      text.includes('kind: AuthenticationConfiguration'),
    )!;
    expect(document.match(/^- claimMappings:/gm)).toHaveLength(64);
    writeFileSync(path, document);
    for (let count = 0; count < 2; count++)
      servers.push(await startApiServer({ etcdUrl: etcd.url, authenticationConfig: path }));
    const [first, second] = servers as [ApiServer, ApiServer];
    await applyObjects(first, openIDConnectDefinitions);
    await waitUntil('both serve the kind', async () => {
      const answers = await Promise.all(
        [first, second].map((each) => each.request('GET', '/apis/authentication.gardener.cloud/v1alpha1')),
      );
      return answers.every(({ status }) => status === 200);
    });
    webhook = await startTokenWebhook(servers);
  });
  afterAll(async () => {
    await webhook?.stop();
    for (const server of servers) await server.stop();
    await provider?.stop();
    await etcd?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const trusted = () => ({ authority: provider.authority, url: provider.realms[0]!.url });
  const claims = { aud: 'eu-1', sub: 'ann', groups: ['dev', 'ops'], department: 'research' };

  async function review(server: ApiServer, token: string): Promise<Seen | number> {
    const { status, text } = await server.request(
      'POST',
      '/apis/authentication.k8s.io/v1/selfsubjectreviews',
      {
        token,
        body: { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' },
      },
    );
    if (status !== 201) return status;
    const { username, groups } = (JSON.parse(text) as { status: { userInfo: Seen } }).status.userInfo;
    return { username, groups };
  }

  /**
   * Shows tokens to every server that is up, over and over. Each is a new one, because API servers remember those that
   * they accepted.
   */
  function probe() {
    // How often each server has been taken down; an answer counts where that is the same before and after.
    const up = new Map(servers.map((server) => [server, true]));
    const turns = new Map(servers.map((server) => [server, 0]));
    const wrong: string[] = [];
    const counts = new Map(servers.map((server) => [server, 0]));
    let ended = false;
    const [acme, , stranger] = provider.realms as [
      (typeof provider.realms)[0],
      unknown,
      (typeof provider.realms)[0],
    ];
    const look = async (server: ApiServer, kind: string, token: string, expected: Seen | number) => {
      if (!up.get(server)) return;
      const turn = turns.get(server);
      const seen = await review(server, token).catch((error: unknown) => String(error));
      if (!up.get(server) || turns.get(server) !== turn) return;
      counts.set(server, counts.get(server)! + 1);
      if (JSON.stringify(seen) !== JSON.stringify(expected))
        wrong.push(`${servers.indexOf(server)}: ${kind}: ${JSON.stringify(seen)}`);
    };
    const ann: Seen = { username: 'acme:ann', groups: ['acme:dev', 'acme:ops', 'system:authenticated'] };
    const running = (async () => {
      while (!ended) {
        const tokens = {
          own: await acme.issueToken(claims),
          foreign: await stranger.issueToken(claims),
          forged: await stranger.issueToken({ ...claims, iss: acme.url }),
          'for another cluster': await acme.issueToken({ ...claims, aud: 'eu-2' }),
          'of another department': await acme.issueToken({ ...claims, department: 'sales' }),
        };
        await Promise.all(
          servers.flatMap((server) =>
            Object.entries(tokens).map(([kind, token]) =>
              look(server, kind, token, kind === 'own' ? ann : 401),
            ),
          ),
        );
      }
    })();
    return {
      /** Restarts the servers one after the other, while the tokens are shown to the other one. */
      restart: async (changes: Parameters<ApiServer['restart']>[0], warmUp: boolean) => {
        for (const server of servers) {
          up.set(server, false);
          turns.set(server, turns.get(server)! + 1);
          await server.restart(changes);
          if (warmUp) {
            // With a file alone an API server is ready before it has asked the issuers for their keys.
            await waitUntil(
              'the issuer is known',
              async () => typeof (await review(server, await acme.issueToken(claims))) === 'object',
              60_000,
              100,
            );
          }
          up.set(server, true);
          await more(1);
        }
      },
      wrong,
      /** Waits for further answers of every server. */
      more: (count: number) => more(count),
      stop: async () => {
        ended = true;
        await running;
      },
    };
    async function more(count: number) {
      const before = new Map(counts);
      await waitUntil(
        'the tokens are shown',
        () => servers.every((server) => counts.get(server)! >= before.get(server)! + 5 * count),
        60_000,
        20,
      );
    }
  }

  it('answers no token otherwise at any time, and knows the 65th organisation in the end', async () => {
    const both = [
      `--authentication-token-webhook-config-file=${webhook.kubeconfig}`,
      '--authentication-token-webhook-cache-ttl=1s',
    ];
    await waitUntil(
      'the issuers are known',
      async () => {
        const token = await provider.realms[0]!.issueToken(claims);
        const answers = await Promise.all(servers.map((server) => review(server, token)));
        return answers.every((answer) => typeof answer === 'object');
      },
      60_000,
      100,
    );
    const tokens = probe();
    try {
      await tokens.more(3);

      // 1. The webhook's arguments, which know nothing yet.
      await tokens.restart({ flags: both }, true);
      await tokens.more(3);
      expect(webhook.known()).toEqual([]);
      expect(webhook.asked().authenticated).toBe(0);
      expect(webhook.asked().total).toBeGreaterThan(0);
      const last = async () => {
        const token = await provider.realms[1]!.issueToken({ ...claims, sub: 'bob' });
        return Promise.all(servers.map((server) => review(server, token)));
      };
      expect(await last()).toEqual([401, 401]);

      // 2. The type. The file stays as it is.
      const objects = deliver(compile('OpenIDConnect', trusted(), 65));
      expect(objects).toHaveLength(65);
      await applyObjects(servers[0]!, objects);
      await waitUntil('the webhook has read the objects', () => webhook.known().length === 65);
      const bob: Seen = {
        username: 'initech:bob',
        groups: ['initech:dev', 'initech:ops', 'system:authenticated'],
      };
      expect(await last()).toEqual([bob, bob]);
      await tokens.more(3);

      // 3. The file goes. From the first moment the webhook answers in its place.
      await tokens.restart({ authenticationConfig: '' }, false);
      await tokens.more(3);
      for (const server of servers) {
        expect(await server.loadedHash()).toBeUndefined();
      }
      expect(await last()).toEqual([bob, bob]);
    } finally {
      await tokens.stop();
    }
    expect(tokens.wrong).toEqual([]);

    // A revocation is a deletion.
    const name = '/apis/authentication.gardener.cloud/v1alpha1/openidconnects/trustplane-organization-acme';
    expect((await servers[0]!.request('DELETE', name)).status).toBe(200);
    for (const server of servers) {
      await waitUntil(
        'a revoked token is refused',
        async () => (await review(server, await provider.realms[0]!.issueToken(claims))) === 401,
        30_000,
        100,
      );
    }
  });

  it('makes of tokens what a rehearsal foretells, where names have no prefix', async () => {
    const compiled = compile('OpenIDConnect', trusted(), 1, '');
    await applyObjects(servers[0]!, deliver(compiled));
    const [realm] = provider.realms as [(typeof provider.realms)[0]];
    await waitUntil(
      'the issuer is known',
      async () => typeof (await review(servers[0]!, await realm.issueToken(claims))) === 'object',
      30_000,
      100,
    );
    const seen = new Set<string>();
    for (const sample of [
      claims,
      { ...claims, groups: ['system:masters', 'dev', 'systems'] },
      { ...claims, groups: 'system:masters' },
      { ...claims, groups: 'dev' },
      { ...claims, groups: [] },
      { ...claims, groups: undefined },
      { ...claims, groups: 1 },
      { ...claims, sub: 'system:admin' },
      { ...claims, sub: 'systematic' },
      { ...claims, department: undefined },
      { ...claims, department: ['research'] },
      { ...claims, aud: ['other', 'eu-1'] },
      { ...claims, aud: 'other' },
    ]) {
      const token = await realm.issueToken(sample);
      const read = readToken(token);
      if ('notJwt' in read) throw new Error(read.notJwt);
      const answer = identifyClaims(read.claims, compiled);
      expect(answer.outcome).not.toBe('unverified');
      const foretold =
        answer.outcome === 'user'
          ? {
              username: answer.user.username,
              groups: [...(answer.user.groups ?? []), 'system:authenticated'],
            }
          : 401;
      expect(await review(servers[1]!, token), JSON.stringify(sample)).toEqual(foretold);
      seen.add(answer.outcome);
    }
    expect([...seen].sort()).toEqual(['refused', 'user']);
  });
});
