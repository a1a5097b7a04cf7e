import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Provider } from 'oidc-provider';
import { generateKeys } from './generate-keys.ts';
import { makeAuthority } from './make-certificates.ts';

/** Claims as JSON; a claim that is undefined is taken out of the token. */
type TokenClaims = Readonly<Record<string, unknown>>;

/** One issuer of a provider. */
export interface Realm {
  /** Its issuer URL, `https://localhost:PORT/NAME`. */
  readonly url: string;
  /** A token that it signs, issued for a client's credentials; the claims are put over those of its own. */
  issueToken(claims?: TokenClaims): Promise<string>;
}

/** A real OpenID provider on loopback, over HTTPS. */
export interface OidcProvider {
  /** PEM of the authority that signed its certificate; the tests make it. */
  readonly authority: string;
  readonly realms: readonly Realm[];
  stop(): Promise<void>;
}

const client = { id: 'lab', secret: randomUUID() };
const reference = 'x-lab-claims';
const resource = 'urn:lab:kubernetes';

/** A token that is a JWT is kept nowhere, and nothing else is issued here. */
class Forgetful {
  async upsert(): Promise<void> {}
  async find(): Promise<undefined> {}
  async findByUid(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
  async consume(): Promise<void> {}
  async destroy(): Promise<void> {}
  async revokeByGrantId(): Promise<void> {}
}

/**
 * Starts an OpenID provider (npm `oidc-provider`) with some issuers, each with its own discovery, keys and algorithm
 * (ES256 and RS256 by turns). The caller stops it.
 */
export async function startOidcProvider(names: readonly string[]): Promise<OidcProvider> {
  const directory = mkdtempSync(join(tmpdir(), 'trustplane-provider-'));
  const authority = makeAuthority(directory, 'provider-ca');
  const { certificate, key } = authority.issue('provider', '/CN=provider', 'DNS:localhost,IP:127.0.0.1');
  const listeners = new Map<string, RequestListener>();
  const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) });
  server.on('request', (incoming, response) => {
    const [, name = ''] = /^\/([^/]*)/.exec(incoming.url ?? '') ?? [];
    const listener = listeners.get(name);
    if (listener === undefined) {
      response.writeHead(404).end();
      return;
    }
    // As a framework does that mounts it below a path.
    Object.assign(incoming, { originalUrl: incoming.url });
    incoming.url = incoming.url!.slice(name.length + 1) || '/';
    listener(incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ca = readFileSync(authority.certificate, 'utf8');
  const realms = names.map((name, index): Realm => {
    const url = `https://localhost:${port}/${name}`;
    const pending = new Map<string, TokenClaims>();
    const algorithm = index % 2 === 0 ? 'ES256' : 'RS256';
    listeners.set(name, makeProvider(url, algorithm, pending).callback());
    return {
      url,
      issueToken: async (claims = {}) => {
        const id = randomUUID();
        pending.set(id, claims);
        return fetchToken(`${url}/token`, ca, id);
      },
    };
  });
  return {
    authority: ca,
    realms,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function makeProvider(
  url: string,
  algorithm: 'ES256' | 'RS256',
  pending: Map<string, TokenClaims>,
): Provider {
  const { privateKey } = generateKeys(algorithm === 'ES256' ? 'ec' : 'rsa');
  const provider = new Provider(url, {
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: algorithm, kid: randomUUID() }],
    },
    clients: [
      {
        ...{ client_id: client.id, client_secret: client.secret, grant_types: ['client_credentials'] },
        ...{ redirect_uris: [], response_types: [], id_token_signed_response_alg: algorithm },
      },
    ],
    adapter: Forgetful,
    cookies: { keys: [randomUUID()] },
    ttl: { ClientCredentials: 3600 },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          ...{ scope: '', audience: 'kubernetes', accessTokenFormat: 'jwt' },
          jwt: { sign: { alg: algorithm } },
        }),
      },
    },
    formats: {
      customizers: {
        jwt: (
          { req }: { readonly req: IncomingMessage },
          _: unknown,
          { payload }: { readonly payload: Record<string, unknown> },
        ) => {
          const id = String(req.headers[reference]);
          Object.assign(payload, pending.get(id));
          pending.delete(id);
          for (const [name, value] of Object.entries(payload)) if (value === undefined) delete payload[name];
        },
      },
    },
  });
  provider.on('server_error', ({ req }, error) => {
    throw new Error(`the provider failed at ${req.url}`, { cause: error });
  });
  return provider;
}

async function fetchToken(url: string, ca: string, id: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', resource }).toString();
  const text = await new Promise<string>((resolve, reject) => {
    const outgoing = request(
      url,
      {
        ...{ method: 'POST', ca, agent: false, auth: `${client.id}:${client.secret}` },
        headers: { 'content-type': 'application/x-www-form-urlencoded', [reference]: id },
        signal: AbortSignal.timeout(60_000),
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => resolve(Buffer.concat(chunks).toString()));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
  const { access_token: token } = JSON.parse(text) as { access_token?: string };
  if (token === undefined) throw new Error(`${url} gave no token: ${text}`);
  return token;
}
