import { readFileSync } from 'node:fs';
import { request as open } from 'node:https';
import type { ControlPlaneCertificates } from './make-certificates.ts';
import { slowness } from './slowness.ts';

export interface RequestOptions {
  /** Bearer token; without it the admin's client certificate is shown. */
  readonly token?: string;
  /** A string is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly contentType?: string;
  /** Milliseconds; by default what a slow machine needs. */
  readonly patience?: number;
  /** Hangs up as soon as this matches what has come; that is the answer then. Of metrics the first lines may be enough. */
  readonly until?: RegExp;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** One request to an API server on loopback, whose certificate is checked against its own authority. */
export async function requestHttps(
  port: number,
  certificates: ControlPlaneCertificates,
  method: string,
  path: string,
  options: RequestOptions = {},
): Promise<Answer> {
  const { token, body, contentType = 'application/json', patience = 10_000 * slowness, until } = options;
  const identity = token
    ? {}
    : {
        cert: readFileSync(certificates.admin.certificate),
        key: readFileSync(certificates.admin.key),
      };
  return new Promise((resolve, reject) => {
    const outgoing = open(
      {
        ...{ host: '127.0.0.1', port, method, path, agent: false, ca: certificates.authorityPem },
        ...identity,
        headers: {
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(body === undefined ? {} : { 'content-type': contentType }),
        },
        signal: AbortSignal.timeout(patience),
      },
      (incoming) => {
        let text = '';
        const finish = () => resolve({ status: incoming.statusCode ?? 0, text });
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => {
          text += chunk;
          if (!until?.test(text)) return;
          finish();
          outgoing.destroy();
        });
        incoming.on('error', reject);
        incoming.on('end', finish);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body));
  });
}
