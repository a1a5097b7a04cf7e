import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { joinSockets } from './join-sockets.ts';
import type { Namespaces } from './start-namespaces.ts';

/** The way into a lab's network namespace and out of it. */
export interface Forwarder {
  /** Makes `HOST:PORT` of the lab reachable at the path of a new socket outside. */
  letIn(address: string): Promise<string>;
  /** The same at a loopback port, for programs that know no sockets in the file system. */
  letInAtPort(address: string): Promise<number>;
  /** Whoever connects to `HOST:PORT` in the lab reaches whoever listens on the socket `path`, or is reset. */
  letOut(address: string, path: string): Promise<void>;
  stop(): void;
}

// Entering a mount namespace leaves the working directory, and with it the packages.
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const program = fileURLToPath(new URL('./forward.ts', import.meta.url));

export async function startForwarder(namespaces: Namespaces): Promise<Forwarder> {
  const errors = openSync(join(namespaces.directory, 'log', 'forward'), 'a');
  const child = spawn(
    'nsenter',
    [
      ...['--target', String(namespaces.firstPid), '--net', '--mount', '--pid', '--'],
      ...[process.execPath, '--import', loader, program],
    ],
    { stdio: ['pipe', 'pipe', errors] },
  );
  child.unref();
  const { stdin, stdout } = child as typeof child & { stdin: Writable; stdout: Readable };
  const waiting = new Map<string, () => void>();
  createInterface({ input: stdout }).on('line', (line) => waiting.get(line)?.());
  for (const stream of [stdin, stdout]) (stream as unknown as { unref(): void }).unref();
  const ask = (line: string) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer to "${line}"`)), 100_000);
      waiting.set(line, () => {
        clearTimeout(timer);
        resolve();
      });
      stdin.write(`${line}\n`);
    });
  let count = 0;
  const servers: Server[] = [];
  const letIn = async (address: string) => {
    const path = join(namespaces.directory, `in-${++count}.sock`);
    await ask(`${path} ${address}`);
    return path;
  };
  return {
    letIn,
    letInAtPort: async (address) => {
      const server = await joinSockets('127.0.0.1:0', await letIn(address));
      servers.push(server);
      return (server.address() as AddressInfo).port;
    },
    letOut: (address, path) => ask(`${address} ${path}`),
    stop: () => {
      for (const server of servers) server.close();
      stdin.end();
    },
  };
}
