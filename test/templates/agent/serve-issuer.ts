import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeAuthority } from '../../lab/make-certificates.ts';

/** An issuer on loopback whose keys are none. What it says of itself can be changed at any time. */
export interface ServedIssuer {
  readonly url: string;
  /** The authority that signed its certificate. */
  readonly pem: string;
  /** `issuer` of its discovery document; its URL unless changed. */
  named: string;
  /** `jwks_uri` of its discovery document. */
  keys: string;
  /** Called before the discovery document is given out. */
  onAsked: () => void;
  stop(): void;
}

/** @param directory where its certificates are kept, under names of their own */
export async function serveIssuer(directory: string): Promise<ServedIssuer> {
  const authority = makeAuthority(directory, 'served-ca');
  const { certificate, key } = authority.issue('served', '/CN=issuer', 'IP:127.0.0.1');
  const server = createServer(
    { cert: readFileSync(certificate), key: readFileSync(key) },
    (request, answer) => {
      if (request.url === '/.well-known/openid-configuration') {
        issuer.onAsked();
        const discovery = JSON.stringify({ issuer: issuer.named, jwks_uri: issuer.keys });
        // As some issuers escape it, and as the agent has to read it too.
        answer.end(discovery.replaceAll('/', '\\/'));
      } else if (request.url === '/keys') {
        answer.end('{"keys": []}');
      } else {
        answer.writeHead(404).end();
      }
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: ServedIssuer = {
    ...{ url, pem: readFileSync(authority.certificate, 'utf8') },
    ...{ named: url, keys: `${url}/keys`, onAsked: () => {} },
    stop: () => server.close(),
  };
  return issuer;
}
