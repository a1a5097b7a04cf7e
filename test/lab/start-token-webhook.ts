import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { makeAuthority } from './make-certificates.ts';
import type { ApiServer } from './start-api-server.ts';

/** A stand-in for gardener/oidc-webhook-authenticator. */
export interface TokenWebhook {
  /** For `--authentication-token-webhook-config-file`. */
  readonly kubeconfig: string;
  /** The names of the objects that it knows, sorted. */
  readonly known: () => readonly string[];
  /** How many tokens it was asked about so far, and how many of them it knew. */
  readonly asked: () => { readonly total: number; readonly authenticated: number };
  stop(): Promise<void>;
}

interface OpenIDConnect {
  metadata: { name: string; uid: string };
  spec: {
    issuerURL: string;
    clientID?: string;
    audiences?: string[];
    usernameClaim: string;
    usernamePrefix?: string;
    groupsClaim?: string;
    groupsPrefix?: string;
    supportedSigningAlgs: string[];
    requiredClaims?: Record<string, string>;
    caBundle?: string;
  };
}

interface User {
  username: string;
  groups: string[];
  extra: Record<string, string[]>;
}

/**
 * Answers TokenReviews as the source of gardener/oidc-webhook-authenticator says that it does, from the OpenIDConnect
 * objects of an API server and the keys that their issuers publish. It watches by asking over and over, whichever of
 * the servers is up, and keeps what it knew when none is.
 */
export async function startTokenWebhook(servers: readonly ApiServer[]): Promise<TokenWebhook> {
  const directory = mkdtempSync(join(tmpdir(), 'trustplane-webhook-'));
  const authority = makeAuthority(directory, 'webhook-ca');
  const { certificate, key } = authority.issue('webhook', '/CN=webhook', 'DNS:localhost,IP:127.0.0.1');
  let objects: readonly OpenIDConnect[] = [];
  let [total, authenticated] = [0, 0];
  const keys = new Map<string, JSONWebKeySet>();

  const refresh = async () => {
    for (const server of servers) {
      try {
        const { status, text } = await server.request(
          'GET',
          '/apis/authentication.gardener.cloud/v1alpha1/openidconnects',
          { patience: 10_000 },
        );
        if (status !== 200) continue;
        objects = (JSON.parse(text) as { items: OpenIDConnect[] }).items;
        return;
      } catch {
        // This one is down.
      }
    }
  };
  const fetchKeys = async ({ issuerURL, caBundle }: OpenIDConnect['spec']): Promise<JSONWebKeySet> => {
    const found = keys.get(issuerURL);
    if (found !== undefined) return found;
    const ca = caBundle && Buffer.from(caBundle, 'base64').toString();
    const wellKnown = `${issuerURL.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const { issuer, jwks_uri } = (await fetchJson(wellKnown, ca)) as { issuer: string; jwks_uri: string };
    if (issuer !== issuerURL) throw new Error(`${issuerURL} calls itself ${issuer}`);
    const set = (await fetchJson(jwks_uri, ca)) as JSONWebKeySet;
    keys.set(issuerURL, set);
    return set;
  };
  const review = async (token: string): Promise<User | undefined> => {
    const { iss } = decodeJwt(token);
    for (const { metadata, spec } of objects.filter((each) => each.spec.issuerURL === iss)) {
      try {
        const { payload } = await jwtVerify(token, createLocalJWKSet(await fetchKeys(spec)), {
          issuer: spec.issuerURL,
          audience: spec.audiences ?? [spec.clientID!],
          algorithms: spec.supportedSigningAlgs,
        });
        return mapUser(payload, metadata, spec);
      } catch {
        // Another object may be of the same issuer.
      }
    }
    return undefined;
  };

  const server = createServer(
    { cert: readFileSync(certificate), key: readFileSync(key) },
    async (request, response) => {
      const asked = JSON.parse(await readText(request)) as { apiVersion: string; spec: { token: string } };
      const user = await review(asked.spec.token).catch(() => undefined);
      total++;
      if (user !== undefined) authenticated++;
      const status = user === undefined ? { authenticated: false } : { authenticated: true, user };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ apiVersion: asked.apiVersion, kind: 'TokenReview', status }));
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      await refresh();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return {
    kubeconfig: writeKubeconfig(directory, `https://localhost:${port}/validate-token`, authority.certificate),
    known: () => objects.map(({ metadata }) => metadata.name).sort(),
    asked: () => ({ total, authenticated }),
    stop: async () => {
      stopped = true;
      await watching;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** @throws where the token is not to be let in */
function mapUser(
  claims: JWTPayload,
  { name, uid }: OpenIDConnect['metadata'],
  spec: OpenIDConnect['spec'],
): User {
  const refuse = (why: string): never => {
    throw new Error(why);
  };
  for (const [claim, value] of Object.entries(spec.requiredClaims ?? {}))
    if (claims[claim] !== value) refuse(`${claim} is not ${value}`);
  const withPrefix = (prefix: string | undefined, value: unknown) => {
    if (typeof value !== 'string') return refuse('a name that is no text');
    return `${prefix === '-' ? '' : prefix || `${name}/`}${value}`;
  };
  const username = withPrefix(spec.usernamePrefix, claims[spec.usernameClaim]);
  if (username.startsWith('system:')) refuse('a name of Kubernetes itself');
  const listed = spec.groupsClaim ? (claims[spec.groupsClaim] ?? []) : [];
  const groups = (Array.isArray(listed) ? listed : [listed]).map((group) =>
    withPrefix(spec.groupsPrefix, group),
  );
  return {
    username,
    groups: groups.filter((group) => !group.startsWith('system:')),
    extra: { 'gardener.cloud/authenticator/name': [name], 'gardener.cloud/authenticator/uid': [uid] },
  };
}

function writeKubeconfig(directory: string, server: string, authority: string): string {
  const path = join(directory, 'kubeconfig');
  const data = readFileSync(authority).toString('base64');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'webhook', cluster: { server, 'certificate-authority-data': data } }],
    users: [{ name: 'kube-apiserver', user: {} }],
    contexts: [{ name: 'webhook', context: { cluster: 'webhook', user: 'kube-apiserver' } }],
    'current-context': 'webhook',
  };
  writeFileSync(path, JSON.stringify(config));
  return path;
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function fetchJson(url: string, ca: string | undefined): Promise<unknown> {
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { ca, agent: false, signal: AbortSignal.timeout(30_000) }, resolve).once('error', reject);
  });
  const text = await readText(incoming);
  if (incoming.statusCode !== 200) throw new Error(`${url}: ${incoming.statusCode} ${text}`);
  return JSON.parse(text);
}
