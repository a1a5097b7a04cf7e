import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generateKeys } from '../../lab/generate-keys.ts';

/** An HTTPS server on loopback that publishes documents at paths, and notes who asked for what. */
export interface TestIssuer {
  readonly url: string;
  /** The paths that were asked for. */
  readonly asked: string[];
  /** What it answers by path: a document, or a whole answer. */
  answers: Record<string, unknown>;
  stop(): Promise<void>;
}

/** An answer that is no document. */
export class RawAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, body = '', headers: Readonly<Record<string, string>> = {}) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** The public half of a new key, as in a key set. */
export function makePublicKey(kind: 'rsa' | 'ed25519' = 'rsa'): Record<string, unknown> {
  const { publicKey } = generateKeys(kind);
  return { ...publicKey.export({ format: 'jwk' }) };
}

/** Starts an issuer that is as it should be; `certificate` and `key` are paths. */
export async function startTestIssuer(paths: { certificate: string; key: string }): Promise<TestIssuer> {
  const credentials = { cert: readFileSync(paths.certificate), key: readFileSync(paths.key) };
  const server = createServer(credentials, (request, response) => {
    issuer.asked.push(request.url!);
    const answer = issuer.answers[request.url!] ?? new RawAnswer(404);
    if (answer instanceof RawAnswer) response.writeHead(answer.status, answer.headers).end(answer.body);
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;
  const issuer: TestIssuer = {
    url,
    asked: [],
    answers: {},
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return issuer;
}
