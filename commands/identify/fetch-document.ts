import { type LookupAddress, lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { FetchFailure } from './fetch-failure.ts';

const sizeLimit = 1 << 20;
const timeLimitSeconds = 15;
const redirectLimit = 5;

export interface Trust {
  /** Whether an IP address may be asked. */
  readonly allows: (address: string) => boolean;
  /** PEM; empty for the trust store of Node. */
  readonly certificateAuthority: string;
}

/**
 * Gets a document by HTTPS, and by nothing else: of limited size, in limited time, from public addresses only unless
 * others are allowed, and redirected only within the same host.
 *
 * @throws FetchFailure which says what happened
 */
export async function fetchDocument(url: string, trust: Trust, redirects = 0): Promise<Buffer> {
  const target = parseTarget(url, trust);
  const response = await get(target, trust);
  const { statusCode = 0, headers } = response;
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
    response.destroy();
    const next = URL.canParse(headers.location, target.href) ? new URL(headers.location, target) : undefined;
    if (next?.host !== target.host || redirects >= redirectLimit) {
      throw new FetchFailure('redirect', `${url} redirects to ${headers.location}, which is not followed.`);
    }
    return fetchDocument(next.href, trust, redirects + 1);
  }
  if (statusCode !== 200) {
    response.destroy();
    throw new FetchFailure('status', `${url} answers with HTTP ${statusCode}, not 200.`, String(statusCode));
  }
  return readBody(response, url);
}

function parseTarget(url: string, trust: Trust): URL {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target?.protocol !== 'https:') {
    throw new FetchFailure('not-https', `${url} is not fetched: it is no https URL.`);
  }
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) checkAddress(host, host, trust);
  return target;
}

function checkAddress(address: string, host: string, { allows }: Trust): void {
  if (allows(address)) return;
  const where = address === host ? host : `${host}, which is ${address},`;
  throw new FetchFailure('address', `${where} is not an address that may be asked.`, address);
}

function get(target: URL, trust: Trust): Promise<IncomingMessage> {
  // The addresses are looked at where they are used, so that no second answer of the name server can be another.
  const checkedLookup: LookupFunction = (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return callback(error, '', 0);
      try {
        for (const { address } of addresses) checkAddress(address, host, trust);
      } catch (refusal) {
        return callback(refusal as NodeJS.ErrnoException, '', 0);
      }
      if (options.all) return callback(null, addresses);
      return callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
  return new Promise((resolve, reject) => {
    const call = request(
      target,
      {
        agent: false,
        lookup: checkedLookup,
        signal: AbortSignal.timeout(timeLimitSeconds * 1000),
        headers: { accept: 'application/json' },
        ...(trust.certificateAuthority !== '' && { ca: trust.certificateAuthority }),
      },
      resolve,
    );
    call.on('error', (error) => reject(explain(error, target.href)));
    call.end();
  });
}

async function readBody(response: IncomingMessage, url: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > sizeLimit)
        throw new FetchFailure('size', `${url} is larger than ${sizeLimit} bytes and is not read.`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw explain(error as Error, url);
  }
  return Buffer.concat(chunks);
}

function explain(error: Error, url: string): FetchFailure {
  if (error instanceof FetchFailure) return error;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') {
    return new FetchFailure('timeout', `${url} did not answer within ${timeLimitSeconds} seconds.`);
  }
  const { code = '', message } = error as NodeJS.ErrnoException;
  return /CERT|SIGNATURE|ISSUER|SELF_SIGNED/.test(code)
    ? new FetchFailure('certificate', `The certificate of ${url} is not trusted: ${message}.`, code)
    : new FetchFailure('unreachable', `${url} cannot be reached from here: ${message}.`, code);
}
