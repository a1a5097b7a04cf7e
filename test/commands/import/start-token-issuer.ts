import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompactSign } from 'jose';
import { generateKeys } from '../../lab/generate-keys.ts';
import { makeAuthority } from '../../lab/make-certificates.ts';

/** An issuer on loopback with an RSA and an elliptic key, for an API server that this machine runs. */
export interface TokenIssuer {
  readonly url: string;
  /** Path of the certificate of its CA. */
  readonly authorityFile: string;
  /** A token with these claims and nothing else. */
  sign(claims: object, algorithm?: 'RS256' | 'ES256'): Promise<string>;
  stop(): Promise<void>;
}

/** Starts an issuer with discovery and keys over HTTPS. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const directory = mkdtempSync(join(tmpdir(), 'trustplane-issuer-'));
  const authority = makeAuthority(directory, 'issuer-ca');
  const serving = authority.issue('issuer', '/CN=issuer', 'IP:127.0.0.1');
  const keys = {
    RS256: generateKeys('rsa'),
    ES256: generateKeys('ec'),
  };
  let url = '';
  const server = createServer(
    { cert: readFileSync(serving.certificate), key: readFileSync(serving.key) },
    (request, response) => {
      response.setHeader('content-type', 'application/json');
      const published = Object.entries(keys).map(([alg, { publicKey }]) => ({
        ...publicKey.export({ format: 'jwk' }),
        ...{ kid: alg, alg, use: 'sig' },
      }));
      const discovery = {
        issuer: url,
        jwks_uri: `${url}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      };
      response.end(JSON.stringify(request.url === '/keys' ? { keys: published } : discovery));
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    authorityFile: authority.certificate,
    sign: (claims, algorithm = 'RS256') =>
      new CompactSign(Buffer.from(JSON.stringify(claims)))
        .setProtectedHeader({ alg: algorithm, kid: algorithm })
        .sign(keys[algorithm].privateKey),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true });
    },
  };
}
