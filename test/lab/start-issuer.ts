import { type KeyObject, randomUUID, sign } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { generateKeys } from './generate-keys.ts';
import { makeAuthority } from './make-certificates.ts';
import type { ControlPlane } from './start-control-plane.ts';

/**
 * How an issuer treats a node that asks: as it should; with a reset; with silence; with a certificate of another
 * authority; as another issuer.
 */
export type IssuerConduct = 'up' | 'down' | 'silent' | 'wrong-certificate' | 'wrong-name';

/** An OpenID Connect issuer in the lab, served by this process. */
export interface Issuer {
  readonly url: string;
  /** PEM of the authority that signed its certificate. */
  readonly authority: string;
  /** `spec` of an Issuer that trusts it: user names are `PREFIX:sub`. */
  trust(prefix: string): Readonly<Record<string, unknown>>;
  /** Towards node `number` (from 1), or all of them. */
  behave(conduct: IssuerConduct, number?: number): void;
  /** Milliseconds before each answer. */
  delay(milliseconds: number): void;
  /** A token that nobody has seen before. */
  mint(claims?: Readonly<Record<string, unknown>>): string;
  /** Signs with a new key from now on and publishes only that one. */
  rotateKey(): void;
  /** How often each node asked, by path. */
  readonly asked: readonly { readonly node: number; readonly path: string; readonly at: number }[];
}

const nodeNumbers = [1, 2, 3, 4, 5, 6, 7, 8];
const toBase64 = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
let nextPort = 8441;

/** Starts an issuer that every node of the lab finds at the same URL, and that can tell them apart. */
export async function startIssuer(lab: ControlPlane): Promise<Issuer> {
  const port = nextPort++;
  const url = `https://issuer.lab.test:${port}`;
  const directory = join(lab.directory, `issuer-${port}`);
  mkdirSync(directory);
  const makeServer = (name: string) => {
    const authority = makeAuthority(directory, name);
    const { certificate, key } = authority.issue(`${name}-server`, '/CN=issuer', 'DNS:issuer.lab.test');
    const server = createHttpsServer({ cert: readFileSync(certificate), key: readFileSync(key) });
    return { server, authority: readFileSync(authority.certificate, 'utf8') };
  };
  const right = makeServer('issuer-ca');
  const wrong = makeServer('other-ca');
  const conducts = new Map<number, IssuerConduct>();
  const asked: { node: number; path: string; at: number }[] = [];
  const askers = new WeakMap<Socket, number>();
  let latency = 0;
  let pair = makeKey();

  const answer = (node: number, path: string): object | undefined => {
    const name = conducts.get(node) === 'wrong-name' ? `${url}/elsewhere` : url;
    if (path === '/.well-known/openid-configuration') {
      return {
        ...{ issuer: name, jwks_uri: `${url}/keys`, authorization_endpoint: `${url}/login` },
        ...{ response_types_supported: ['id_token'], subject_types_supported: ['public'] },
        id_token_signing_alg_values_supported: ['ES256'],
      };
    }
    return path === '/keys' ? { keys: [pair.published] } : undefined;
  };
  for (const server of [right.server, wrong.server]) {
    listenTo(server, (socket, path) => {
      const node = askers.get(socket) ?? 0;
      asked.push({ node, path, at: Date.now() });
      return { body: answer(node, path), latency };
    });
  }
  for (const node of nodeNumbers) {
    const path = join(directory, `node-${node}.sock`);
    const entrance = createServer((socket) => {
      const conduct = conducts.get(node) ?? 'up';
      socket.on('error', () => {});
      if (conduct === 'down') socket.destroy();
      else if (conduct !== 'silent') {
        askers.set(socket, node);
        (conduct === 'wrong-certificate' ? wrong : right).server.emit('connection', socket);
      }
    });
    entrance.unref();
    await new Promise<void>((resolve) => entrance.listen(path, resolve));
    await lab.forwarder.letOut(`10.99.1.${node}:${port}`, path);
  }
  return {
    ...{ url, authority: right.authority, asked },
    trust: (prefix) => ({
      issuer: { url, certificateAuthority: right.authority },
      claimMappings: { username: { claim: 'sub', prefix: `${prefix}:` } },
    }),
    behave: (conduct, number) => {
      for (const node of number === undefined ? nodeNumbers : [number]) conducts.set(node, conduct);
    },
    delay: (milliseconds) => {
      latency = milliseconds;
    },
    mint: (claims = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const header = toBase64({ alg: 'ES256', kid: pair.published.kid });
      const times = { iat: now, nbf: now - 5, exp: now + 600, jti: randomUUID() };
      const body = `${header}.${toBase64({ iss: url, aud: 'lab', sub: 'ann', ...times, ...claims })}`;
      return `${body}.${sign('sha256', Buffer.from(body), { key: pair.key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
    },
    rotateKey: () => {
      pair = makeKey();
    },
  };
}

function makeKey(): { key: KeyObject; published: Record<string, unknown> & { kid: string } } {
  const { privateKey, publicKey } = generateKeys('ec');
  return {
    key: privateKey,
    published: { ...publicKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'ES256', use: 'sig' },
  };
}

function listenTo(
  server: HttpsServer,
  respond: (socket: Socket, path: string) => { body: object | undefined; latency: number },
): void {
  server.on('tlsClientError', () => {});
  server.on('request', (request, response) => {
    // The socket under the TLS one is the one that a node came in by.
    const { _parent: underneath } = request.socket as unknown as { _parent: Socket };
    const { body, latency } = respond(underneath, request.url ?? '/');
    setTimeout(() => {
      response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body ?? {}));
    }, latency);
  });
}
