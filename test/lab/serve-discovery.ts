import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { makeAuthority } from './make-certificates.ts';
import type { ApiServer } from './start-api-server.ts';

/** The public address of an API server's service-account issuer. */
export interface Discovery {
  /** For `--service-account-issuer`. */
  readonly url: string;
  /** The CA of its certificate, as PEM. */
  readonly authorityPem: string;
  /** For `--service-account-jwks-uri`. */
  readonly keysUrl: string;
  /** From now on the two documents are those of this server. */
  publish(server: ApiServer): void;
  stop(): Promise<void>;
}

const published = ['/.well-known/openid-configuration', '/openid/v1/jwks'];

/**
 * Serves the discovery document and the keys of an API server to everybody, under a certificate of its own in
 * `directory`: what stands before an API server that lets nobody in without credentials. The address is known before
 * the API server starts, which needs it.
 */
export async function serveDiscovery(directory: string): Promise<Discovery> {
  const authority = makeAuthority(directory, 'discovery-ca');
  const { certificate, key } = authority.issue('discovery', '/CN=localhost', 'DNS:localhost');
  let server: ApiServer | undefined;
  const front = createServer(
    { cert: readFileSync(certificate), key: readFileSync(key) },
    async (request, response) => {
      const isKnown = server !== undefined && published.includes(request.url ?? '');
      const answer = isKnown ? await server!.request('GET', request.url!) : { status: 404, text: '' };
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(answer.text);
    },
  );
  await new Promise<void>((resolve, reject) => {
    front.once('error', reject);
    front.listen(0, '127.0.0.1', resolve);
  });
  const url = `https://localhost:${(front.address() as AddressInfo).port}`;
  return {
    url,
    authorityPem: readFileSync(join(directory, 'discovery-ca.crt'), 'utf8'),
    keysUrl: `${url}${published[1]}`,
    publish: (next) => {
      server = next;
    },
    stop: () => new Promise((resolve) => front.close(() => resolve())),
  };
}
