import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthenticationConfiguration, JWTAuthenticator } from '../../../authentication/configuration.ts';
import type { Claims } from '../../../authentication/identify/claims.ts';
import { readToken } from '../../../authentication/identify/read-token.ts';
import { validateConfiguration } from '../../../authentication/validate-configuration.ts';
import { identifyClaims } from '../../../model/rehearse/identify-claims.ts';
import { findPart } from '../../lab/find-part.ts';
import { type ApiServer, startApiServer } from '../../lab/start-api-server.ts';
import { type Etcd, startEtcd } from '../../lab/start-etcd.ts';
import { type OidcProvider, type Realm, startOidcProvider } from '../../lab/start-oidc-provider.ts';
import { waitUntil } from '../../lab/wait-until.ts';
import { authenticators, claims } from './generate-logins.ts';

const issuerCount = 30;
const tokensEach = 10;
/** Between them what expressions do with claims changed. */
const releases = [
  { minor: 36, part: 'kube-apiserver', apiVersion: 'apiserver.config.k8s.io/v1' },
  { minor: 33, part: 'kube-apiserver-1.33', apiVersion: 'apiserver.config.k8s.io/v1beta1' },
] as const;
const seed = 20261121;
const missing = ['etcd', ...releases.map(({ part }) => part)].filter((name) => !findPart(name));
if (missing.length > 0)
  console.warn(`SKIPPED: no API server says whether rehearsals are right: no ${missing.join(', ')}`);

/** Mappings that are valid and let somebody in, each for a realm of the provider. */
function makeConfiguration(
  { authority, realms }: OidcProvider,
  { minor, apiVersion }: (typeof releases)[number],
): AuthenticationConfiguration {
  const head = { apiVersion, kind: 'AuthenticationConfiguration' } as const;
  const url = 'https://localhost:1/a';
  const samples = fc.sample(claims, { seed, numRuns: 50 });
  const jwt = fc
    .sample(authenticators, { seed, numRuns: issuerCount * 20 })
    .filter((entry) => {
      const alone = { ...head, jwt: [{ ...entry, issuer: { ...entry.issuer, url } }] };
      if (validateConfiguration(alone, { minor, disallowedIssuers: [] }).length > 0) return false;
      const cluster = { configuration: alone, minor };
      return samples.some((sample) => {
        const { outcome } = identifyClaims({ ...(sample as Claims), iss: url, iat: 1, exp: 3601 }, cluster);
        return outcome === 'user';
      });
    })
    .slice(0, issuerCount)
    .map((entry, index): JWTAuthenticator => {
      const issuer = { ...entry.issuer, url: realms[index]!.url, certificateAuthority: authority };
      return { ...entry, issuer };
    });
  return { ...head, jwt };
}

describe.skipIf(missing.length > 0).each(releases)('what a rehearsal foretells on 1.$minor', (release) => {
  const { minor, part } = release;
  const folder = mkdtempSync(join(tmpdir(), 'trustplane-rehearse-'));
  let provider: OidcProvider;
  let etcd: Etcd;
  let server: ApiServer;
  let configuration: AuthenticationConfiguration;

  beforeAll(async () => {
    const names = Array.from({ length: issuerCount }, (_, index) => `realm-${index}`);
    provider = await startOidcProvider([...names, 'foreign']);
    configuration = makeConfiguration(provider, release);
    const authenticationConfig = join(folder, 'authentication.yaml');
    writeFileSync(authenticationConfig, JSON.stringify(configuration));
    etcd = await startEtcd();
    server = await startApiServer({ etcdUrl: etcd.url, authenticationConfig, part });
  });
  afterAll(async () => {
    await server?.stop();
    await etcd?.stop();
    await provider?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Whom a real API server takes the bearer for. */
  async function review(token: string) {
    const { status, text } = await server.request(
      'POST',
      '/apis/authentication.k8s.io/v1/selfsubjectreviews',
      { token, body: { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' } },
    );
    if (status === 401) return 'refused';
    expect(status, text).toBe(201);
    const { username = '', uid = '', groups = [], extra = {} } = JSON.parse(text).status.userInfo;
    return { username, uid, groups, extra };
  }

  function foretell(token: string) {
    const read = readToken(token);
    if ('notJwt' in read) throw new Error(read.notJwt);
    const answer = identifyClaims(read.claims, { configuration, minor });
    if (answer.outcome !== 'user') return answer.outcome;
    const { username, uid, groups, extra } = answer.user;
    return { username, uid, groups: [...(groups ?? []), 'system:authenticated'], extra: extra ?? {} };
  }

  /** The first token that is to become somebody; more are issued where none of them is. */
  async function find(tokens: string[], spare: readonly Readonly<Record<string, unknown>>[], realm: Realm) {
    for (const sample of spare) {
      const found = tokens.find((token) => typeof foretell(token) === 'object');
      if (found !== undefined) return found;
      tokens.push(await realm.issueToken(sample));
    }
    throw new Error(`no token of ${realm.url} is to become anybody`);
  }

  it('is what SelfSubjectReview answers with the same token', async () => {
    const samples = fc.sample(claims, { seed, numRuns: provider.realms.length * tokensEach });
    const spare = fc.sample(claims, { seed: seed + 1, numRuns: 200 });
    const seen = { accepted: 0, refused: 0 };
    for (const [index, realm] of provider.realms.entries()) {
      const mine = samples.slice(index * tokensEach, (index + 1) * tokensEach);
      const tokens = await Promise.all(mine.map((sample) => realm.issueToken(sample)));
      const isForeign = index === issuerCount;
      if (!isForeign) {
        // Keys are fetched in the background. Only once a token has got in does a refusal mean something.
        const welcome = await find([...tokens], spare, realm);
        await waitUntil(
          `the API server has the keys of ${realm.url}`,
          async () => (await review(welcome)) !== 'refused',
          60_000,
          250,
        );
      }
      for (const [number, token] of tokens.entries()) {
        const foretold = foretell(token);
        const entry = configuration.jwt?.[index];
        const about = `${JSON.stringify(entry?.claimMappings)} ${JSON.stringify(entry?.claimValidationRules)} ${JSON.stringify(mine[number])}`;
        expect(await review(token), about).toEqual(foretold);
        seen[foretold === 'refused' ? 'refused' : 'accepted']++;
      }
    }
    console.log(
      `${seen.accepted + seen.refused} tokens at ${configuration.jwt!.length} issuers compared with a real kube-apiserver 1.${minor}: ${seen.accepted} become a user, ${seen.refused} are refused`,
    );
    expect(configuration.jwt!.length).toBe(issuerCount);
    expect(seen.accepted).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(100);
  });
});
