import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ApiServer } from '../../lab/start-api-server.ts';

/** What an agent gets in place of an API server's answer to a path; undefined is that answer itself. */
export type Answering = (path: string) => Promise<{ status: number; text: string } | undefined>;

/** Stands before an API server, with its certificate, and answers late, in part or otherwise as a test says. */
export interface Front {
  readonly port: number;
  answering: Answering;
  /** The API server's own answer; of its metrics those that an agent reads, because the rest takes seconds on a busy machine. */
  ask(path: string): Promise<{ status: number; text: string }>;
  stop(): Promise<void>;
}

export async function startFront(server: ApiServer): Promise<Front> {
  const { certificate, key } = server.certificates.serving;
  const listener = createServer(
    { cert: readFileSync(certificate), key: readFileSync(key) },
    async (request, response) => {
      const path = request.url ?? '';
      try {
        const { status, text } = (await front.answering(path)) ?? (await front.ask(path));
        response.writeHead(status).end(text);
      } catch {
        // Whoever asked has been gone for a while, and the API server too.
        response.destroy();
      }
    },
  );
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const front: Front = {
    port: (listener.address() as AddressInfo).port,
    answering: async () => undefined,
    ask: async (path) => {
      if (path !== '/metrics') return server.request('GET', path);
      // An agent takes an answer for complete when it has come to a name behind those that it reads.
      return { status: 200, text: `${await server.metrics()}\napiserver_cut_off 1\n` };
    },
    stop: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        listener.closeAllConnections();
      }),
  };
  return front;
}
