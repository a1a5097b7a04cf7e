import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import { decodeConfiguration } from '../../authentication/decode/decode-configuration.ts';
import { printFieldErrors } from '../../authentication/print-field-errors.ts';
import { validateConfiguration } from '../../authentication/validate-configuration.ts';
import type { ValidationOptions } from '../../authentication/validation-options.ts';
import type { Certificate } from './make-certificate.ts';

/** What an API server does about its file; times are milliseconds since 1970. */
export interface FileEvent {
  kind: 'seen' | 'loaded' | 'refused';
  /** SHA-256 of the file's bytes. */
  hash: string;
  at: number;
  /** When the bytes were written. */
  writtenAt: number;
  /** What is wrong with it. */
  reason?: string;
}

/** A server on loopback that stands in for one node's API server. */
export interface DemoServer {
  port: number;
  stop(): Promise<void>;
}

export interface DemoServerOptions {
  file: string;
  certificate: Certificate;
  /** The bearer token that may read the metrics. */
  token: string;
  /** What validity depends on; `minor` is also the version that the server says it has. */
  validation: ValidationOptions;
  onFile(event: FileEvent): void;
}

const prefix = 'apiserver_authentication_config_controller_';

/**
 * Starts a server that does with its file what kube-apiserver does: it loads it at the start, reads it again when it
 * changed, decodes and validates it, keeps the old one where it refuses the new one, never looks twice at bytes that
 * it refused, does not let `anonymous` change, and counts and hashes in the same metrics. Unlike a real one it asks no
 * issuer, so it loads at once where that takes 10 s.
 *
 * @throws Error where the first file is refused: an API server would not start with it
 */
export async function startDemoServer(options: DemoServerOptions): Promise<DemoServer> {
  const { file, certificate, token, onFile } = options;
  const { minor } = options.validation;
  let bytes: Buffer = readFileSync(file);
  const first = readConfiguration(bytes, options.validation);
  if (typeof first === 'string') throw new Error(`the first file is refused: ${first}`);
  const validation = { ...options.validation, initialAnonymous: first.anonymous ?? null };
  let loaded = hashOf(bytes);
  const counts = { failure: 0, success: 0 };

  const look = () => {
    let found: Buffer;
    let writtenAt: number;
    try {
      found = readFileSync(file);
      writtenAt = statSync(file).mtimeMs;
    } catch {
      // As upstream: a file that is gone changes nothing, and the next look may find it.
      return;
    }
    if (found.equals(bytes)) return;
    bytes = found;
    const hash = hashOf(bytes);
    onFile({ kind: 'seen', hash, at: Date.now(), writtenAt });
    const read = readConfiguration(bytes, validation);
    if (typeof read === 'string') {
      counts.failure++;
      onFile({ kind: 'refused', hash, at: Date.now(), writtenAt, reason: read });
      return;
    }
    counts.success++;
    loaded = hash;
    onFile({ kind: 'loaded', hash, at: Date.now(), writtenAt });
  };

  const printMetrics = () => {
    const counters = Object.entries(counts).filter(([, count]) => count > 0);
    return [
      `# TYPE ${prefix}automatic_reloads_total counter`,
      ...counters.map(([status, count]) => `${prefix}automatic_reloads_total{status="${status}"} ${count}`),
      `# TYPE ${prefix}last_config_info gauge`,
      `${prefix}last_config_info{hash="sha256:${loaded}"} 1`,
      '# TYPE process_start_time_seconds gauge',
      `process_start_time_seconds ${Math.floor(Date.now() / 1000 - process.uptime())}`,
      '',
    ].join('\n');
  };

  const expected = Buffer.from(`Bearer ${token}`);
  const isAllowed = (header = '') => {
    const given = Buffer.from(header);
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
  const answers: Readonly<Record<string, () => string>> = {
    '/livez': () => 'ok',
    '/readyz': () => 'ok',
    '/version': () => `${JSON.stringify({ minor: `${minor}`, gitVersion: `v1.${minor}.0` }, null, 2)}\n`,
    '/metrics': printMetrics,
  };
  const server = createServer(
    { cert: certificate.certificate, key: certificate.key },
    (request, response) => {
      const path = request.url ?? '';
      const answer = answers[path];
      const open = path === '/livez' || path === '/readyz';
      const status =
        !open && !isAllowed(request.headers.authorization) ? 401 : answer === undefined ? 404 : 200;
      response.writeHead(status, { 'content-type': 'text/plain' });
      response.end(status === 200 ? answer!() : `${status}\n`);
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const timer = setInterval(look, 20);
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The configuration, or what kube-apiserver would log about it. */
function readConfiguration(
  bytes: Buffer,
  validation: ValidationOptions,
): AuthenticationConfiguration | string {
  const { configuration, error } = decodeConfiguration(bytes, validation.minor);
  if (configuration === undefined) return error!.message;
  const errors = validateConfiguration(configuration, validation);
  return errors.length === 0 ? configuration : printFieldErrors(errors);
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
