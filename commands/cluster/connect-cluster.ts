import { request as requestHttp } from 'node:http';
import { type RequestOptions, request as requestHttps } from 'node:https';
import type { KubeConfig } from '@kubernetes/client-node/dist/config.js';
import type { World } from '../command.ts';
import { EnvironmentError } from '../environment-error.ts';
import type { ClusterClient } from './cluster-client.ts';
import type { KubernetesList } from './kubernetes-list.ts';
import { type ClusterChoice, loadKubeconfig } from './load-kubeconfig.ts';

/** Milliseconds until an API server that does not answer is given up. */
const patience = 15_000;
/** The same for what can be done without, such as the log of a pod whose kubelet is dead. */
const brief = 3_000;
const pageSize = '500';

interface Answer {
  status: number;
  body: string;
}

/**
 * Talks to the cluster of a kubeconfig: certificates, tokens, exec plugins and proxies as the client library knows
 * them, requests by ourselves, because five kinds of object do not need its thousand classes.
 *
 * @param page the page that lists the rights that the caller needs
 * @throws UsageError, EnvironmentError as `loadKubeconfig` does
 */
export async function connectCluster(
  choice: ClusterChoice,
  world: World,
  page = 'docs/how-to/follow-a-rollout.md',
): Promise<ClusterClient> {
  const config = await loadKubeconfig(choice, world);
  const context = config.currentContext;
  const send = (method: string, path: string, body?: unknown, type = 'application/json') =>
    exchange(config, method, path, body === undefined ? undefined : { text: JSON.stringify(body), type });
  const expectSuccess = (answer: Answer, doing: string): Answer => {
    if (answer.status < 300) return answer;
    throw new EnvironmentError(explainStatus(answer, doing, context, page));
  };
  return {
    context,
    async get<T>(path: string) {
      const answer = await send('GET', path);
      if (answer.status === 404) return undefined;
      return JSON.parse(expectSuccess(answer, `reading ${path}`).body) as T;
    },
    async list<T>(path: string, query: Readonly<Record<string, string>> = {}) {
      const items: T[] = [];
      let next: string | undefined = '';
      while (next !== undefined) {
        const parameters = new URLSearchParams({
          ...query,
          limit: pageSize,
          ...(next && { continue: next }),
        });
        const answer = await send('GET', `${path}?${parameters}`);
        if (answer.status === 404) return [];
        const page = JSON.parse(expectSuccess(answer, `listing ${path}`).body) as KubernetesList<T>;
        items.push(...page.items);
        next = page.metadata?.continue || undefined;
      }
      return items;
    },
    async read(path) {
      try {
        const answer = await exchange(config, 'GET', path, undefined, brief);
        return answer.status < 300 ? answer.body : undefined;
      } catch (error) {
        if (error instanceof EnvironmentError) return undefined;
        throw error;
      }
    },
    async patch<T>(path: string, type: 'strategic-merge' | 'merge', body: unknown) {
      const answer = await send('PATCH', path, body, `application/${type}-patch+json`);
      return JSON.parse(expectSuccess(answer, `changing ${path}`).body) as T;
    },
    async delete(path, uid) {
      const answer = await send('DELETE', path, { preconditions: { uid } });
      if (answer.status === 404 || answer.status === 409) return false;
      expectSuccess(answer, `deleting ${path}`);
      return true;
    },
  };
}

async function exchange(
  config: KubeConfig,
  method: string,
  path: string,
  body?: { text: string; type: string },
  timeout = patience,
): Promise<Answer> {
  const server = config.getCurrentCluster()!.server;
  const url = new URL(`${server.replace(/\/+$/, '')}${path}`);
  const options: RequestOptions = { method, headers: { accept: 'application/json' } };
  try {
    await config.applyToHTTPSOptions(options);
  } catch (error) {
    throw new EnvironmentError(
      `The credentials of context ${config.currentContext} cannot be had: ${(error as Error).message}. Does \`kubectl auth whoami\` work?`,
    );
  }
  if (body !== undefined) options.headers = { ...options.headers, 'content-type': body.type };
  return new Promise((resolve, reject) => {
    const fail = (error: Error) =>
      reject(
        new EnvironmentError(
          `The API server ${url.origin} (context ${config.currentContext}) cannot be reached: ${describe(error)}.`,
        ),
      );
    const request = (url.protocol === 'http:' ? requestHttp : requestHttps)(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    request.setTimeout(timeout, () => request.destroy(new Error(`no answer for ${timeout / 1000} s`)));
    request.on('error', fail);
    request.end(body?.text);
  });
}

/** A refused connection to several addresses comes as an error without a message of its own. */
function describe(error: Error & { code?: string; errors?: Error[] }): string {
  return (
    error.message || error.errors?.map(({ message }) => message).join(', ') || error.code || 'no reason given'
  );
}

function explainStatus({ status, body }: Answer, doing: string, context: string, page: string): string {
  const message = readMessage(body);
  if (status === 401)
    return `The API server does not accept the credentials of context ${context}. Log in anew; the break-glass entry of the Cluster is the way in when nobody can.`;
  if (status === 403)
    return `Context ${context} may not do this (${doing}): ${message}. ${page} lists the rights that are needed.`;
  return `The API server answered ${status} when ${doing}: ${message}.`;
}

function readMessage(body: string): string {
  try {
    return String((JSON.parse(body) as { message?: unknown }).message ?? body).replace(/\.$/, '');
  } catch {
    return body.slice(0, 200) || 'no reason given';
  }
}
