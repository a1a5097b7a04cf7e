import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareAuthenticators } from '../../../authentication/identify/prepare-authenticators.ts';
import { readTargets } from '../../../commands/read-targets.ts';
import { runCommand } from '../../../commands/run-command.ts';
import { findFreePort } from '../../lab/find-free-port.ts';
import { findPart } from '../../lab/find-part.ts';
import { type ApiServer, startApiServer } from '../../lab/start-api-server.ts';
import { type Etcd, startEtcd } from '../../lab/start-etcd.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { makeWorld } from '../make-world.ts';
import { startTokenIssuer, type TokenIssuer } from './start-token-issuer.ts';

const binary = findPart('kube-apiserver');
const available = binary !== undefined && findPart('etcd') !== undefined;
if (!available) {
  console.warn(
    'SKIPPED: --oidc-* flags are not compared with a real API server, because TRUSTPLANE_PARTS_BIN has no kube-apiserver or etcd',
  );
}

/** Flags of one issuer, but for its URL and its CA, and claims that its mappings and rules tell apart. */
const configurations: Readonly<Record<string, { flags: readonly string[]; claims: readonly object[] }>> = {
  'the defaults, groups and required claims': {
    flags: [
      '--oidc-client-id=kubernetes',
      ...['--oidc-groups-claim=roles', '--oidc-groups-prefix=r:'],
      ...[
        '--oidc-required-claim=hd=example.com',
        '--oidc-required-claim=amr=a=b,c',
        '--oidc-required-claim=hd=example.org',
      ],
    ],
    claims: [
      { sub: 'ann', hd: 'example.org', amr: 'a=b,c' },
      { sub: 'ann', hd: 'example.org', amr: 'a=b,c', roles: ['x', 'y'] },
      { sub: 'ann', hd: 'example.org', amr: 'a=b,c', roles: 'x' },
      { sub: 'ann', hd: 'example.org', amr: 'a=b,c', roles: [] },
      { sub: 'ann', hd: 'example.org', amr: 'a=b,c', roles: [7] },
      { sub: 'ann', hd: 'example.org', amr: 'a=b,c', aud: ['other', 'kubernetes'] },
      { sub: 'ann', hd: 'example.org', amr: 'a=b,c', aud: 'other' },
      { sub: 'ann', hd: 'example.com', amr: 'a=b,c' },
      { sub: 'ann', hd: 'example.org', amr: 'a=b' },
      { sub: 'ann', hd: 'example.org' },
      { sub: 'ann', hd: ['example.org'], amr: 'a=b,c' },
      { sub: 7, hd: 'example.org', amr: 'a=b,c' },
      { hd: 'example.org', amr: 'a=b,c' },
      { sub: 'system:admin', hd: 'example.org', amr: 'a=b,c', jti: 'one' },
    ],
  },
  'addresses without a prefix, and a flag that is repeated': {
    flags: [
      ...['--oidc-client-id=other', '--oidc-client-id=kubernetes', '--oidc_username_claim=email'],
      ...['--oidc-groups-claim=groups', '--oidc-signing-algs=RS256,ES256'],
    ],
    claims: [
      { email: 'ann@example.org', email_verified: true },
      { email: 'ann@example.org' },
      { email: 'ann@example.org', email_verified: false },
      { email: 'ann@example.org', email_verified: 'true' },
      { email: 'ann@example.org', groups: ['system:masters', 'a'] },
      { email: '', email_verified: true },
      { sub: 'ann' },
    ],
  },
  'no prefix at all': {
    flags: ['--oidc-client-id=kubernetes', '--oidc-username-prefix=-', '--oidc-groups-prefix=lost:'],
    claims: [{ sub: 'ann' }, { sub: 'ann', groups: ['a'] }, { sub: '' }],
  },
  'an address with a prefix': {
    flags: ['--oidc-client-id=kubernetes', '--oidc-username-claim=email', '--oidc-username-prefix=m:'],
    claims: [{ email: 'ann@example.org' }, { email: 'ann@example.org', email_verified: false }],
  },
};

describe.skipIf(!available)('a real API server that was started with --oidc-* flags', () => {
  let etcd: Etcd;
  let issuer: TokenIssuer;
  beforeAll(async () => {
    [etcd, issuer] = await Promise.all([startEtcd(), startTokenIssuer()]);
  });
  afterAll(async () => {
    await issuer?.stop();
    await etcd?.stop();
  });

  describe.each(Object.entries(configurations))('with %s', (_, { flags, claims }) => {
    let server: ApiServer;
    let given: string[];
    beforeAll(async () => {
      given = [...flags, `--oidc-issuer-url=${issuer.url}`, `--oidc-ca-file=${issuer.authorityFile}`];
      server = await startApiServer({ etcdUrl: etcd.url, flags: given });
    });
    afterAll(() => server?.stop());

    const ask = async (token: string) => {
      const review = await server.request('POST', '/apis/authentication.k8s.io/v1/selfsubjectreviews', {
        token,
        body: { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' },
      });
      if (review.status === 401) return undefined;
      const { userInfo } = (JSON.parse(review.text) as { status: { userInfo: Record<string, unknown> } })
        .status;
      const groups = (userInfo.groups as string[]).filter((group) => group !== 'system:authenticated');
      return { username: userInfo.username ?? '', groups, extra: userInfo.extra ?? {} };
    };

    it('makes of tokens who they become in what is imported', async () => {
      const world = makeWorld();
      const imported = await runCommand(
        ['import', '--kubernetes', '1.36', '--out', 'env', '--', 'kube-apiserver', ...given],
        world,
      );
      expect(imported.exitCode, imported.stderr).toBe(0);
      const { configuration } = readTargets(join(world.cwd, 'env'), world).targets[0]!.compiled;
      const prepared = prepareAuthenticators(configuration, { minor: 36 });
      const now = Date.now();
      const times = { iat: Math.floor(now / 1000), exp: Math.floor(now / 1000) + 600 };
      const complete = claims.map((each) => ({ iss: issuer.url, aud: 'kubernetes', ...times, ...each }));
      const first = await issuer.sign(complete[0]!);
      await waitUntil('the issuer is known', async () => (await ask(first)) !== undefined, 30_000, 500);
      for (const each of complete) {
        const identification = prepared.identify(each, { now });
        const expected =
          identification.outcome === 'user'
            ? {
                username: identification.user.username,
                groups: identification.user.groups ?? [],
                extra: identification.user.extra ?? {},
              }
            : undefined;
        expect(await ask(await issuer.sign(each)), JSON.stringify(each)).toEqual(expected);
      }
    });

    it('takes other algorithms only where --oidc-signing-algs says so, which import reports', async () => {
      const times = { iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 600 };
      const token = await issuer.sign(
        { iss: issuer.url, aud: 'kubernetes', ...times, ...claims[0] },
        'ES256',
      );
      const { stderr } = await runCommand(['import', '--kubernetes', '1.36', '--', ...given], makeWorld());
      const says = /--oidc-signing-algs.*: now only (.*) (?:is|are) accepted/.exec(stderr!)![1]!;
      expect((await ask(token)) !== undefined).toBe(says.includes('ES256'));
    });
  });
});

describe.skipIf(binary === undefined)(
  'a real API server does not start, in the words that import quotes,',
  () => {
    const directory = mkdtempSync(join(tmpdir(), 'trustplane-flags-'));
    afterAll(() => rmSync(directory, { recursive: true }));
    const enough = ['--oidc-issuer-url=https://i.example', '--oidc-client-id=a'];
    it.each([
      [['--oidc-issuer-url=https://i.example']],
      [['--oidc-client-id=a', '--oidc-issuer-url=']],
      [['--oidc-username-prefix=x']],
      [[...enough, '--authentication-config=/etc/hostname']],
      [[...enough, '--oidc-required-claim=a']],
      [[...enough, '--oidc-required-claim=']],
      [[...enough, '--oidc-required-claim==a']],
      [[...enough, '--oidc-signing-algs=RS256,HS256']],
      [[...enough, '--oidc-username-claim=']],
      [[...enough, '--oidc-issuer-url=http://i.example']],
      [[...enough, '--oidc-issuer-url=https://sa.example']],
    ])('with %j', async (flags) => {
      const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const [key, pub] = [join(directory, 'sa.key'), join(directory, 'sa.pub')];
      writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
      writeFileSync(pub, publicKey.export({ type: 'spki', format: 'pem' }));
      const { status, stderr } = spawnSync(
        binary!,
        [
          ...['--etcd-servers=http://127.0.0.1:1', `--cert-dir=${directory}`, '--bind-address=127.0.0.1'],
          ...[`--secure-port=${await findFreePort()}`, '--service-cluster-ip-range=10.0.0.0/24'],
          ...['--service-account-issuer=https://sa.example', `--service-account-key-file=${pub}`],
          ...[`--service-account-signing-key-file=${key}`, ...flags],
        ],
        { encoding: 'utf8', timeout: 300_000 },
      );
      expect(status).toBe(1);
      const imported = await runCommand(
        ['import', '--kubernetes', '1.36', '--service-account-issuer', 'https://sa.example', '--', ...flags],
        makeWorld(),
      );
      expect(imported.exitCode).toBe(1);
      const said = /kube-apiserver says "(.*)" and does not start|these --oidc-\* flags: (.*)\. Correct/.exec(
        imported.stderr!,
      )!;
      const words = (said[1] ?? said[2])!;
      // What stands in the log is quoted once more.
      expect(stderr.replaceAll('\\"', '"').replaceAll('jwt[0].issuer.url', 'issuer.url')).toContain(
        words.replaceAll('jwt[0].issuer.url', 'issuer.url'),
      );
    });
  },
);
