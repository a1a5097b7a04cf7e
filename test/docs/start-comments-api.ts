import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A comment of a pull request or merge request, as the hosts' APIs have it. */
export interface ApiComment {
  id: number;
  body: string;
  user: { login: string };
  author: { id: number };
}

/**
 * The part of GitHub's and GitLab's APIs that the pipelines use, on loopback: they list, add and change comments, with
 * the token `right` only.
 */
export interface CommentsApi {
  readonly url: string;
  readonly comments: ApiComment[];
  /** Refuses to add or change anything, as for a token that may only read. */
  readOnly: boolean;
  stop(): Promise<void>;
}

const self = { user: { login: 'github-actions[bot]' }, author: { id: 7 } };

export async function startCommentsApi(): Promise<CommentsApi> {
  const comments: ApiComment[] = [];
  const server = createServer((request, response) => {
    let sent = '';
    request.on('data', (chunk: Buffer) => {
      sent += chunk.toString();
    });
    request.on('end', () => {
      const { method = 'GET', url = '', headers } = request;
      const answer = (status: number, body: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      };
      const token = headers.authorization ?? `Bearer ${headers['private-token']}`;
      if (token !== 'Bearer right') return answer(401, { message: 'Bad credentials' });
      const path = url.replace(/\?.*$/, '');
      if (path === '/user') return answer(200, { id: self.author.id });
      const list =
        /^\/(?:repos\/example\/access\/issues\/5\/comments|projects\/3\/merge_requests\/5\/notes)$/;
      const one =
        /^\/(?:repos\/example\/access\/issues\/comments|projects\/3\/merge_requests\/5\/notes)\/(\d+)$/;
      if (method === 'GET' && list.test(path)) return answer(200, comments);
      if (api.readOnly) return answer(403, { message: 'Resource not accessible' });
      const body = sent.startsWith('{')
        ? (JSON.parse(sent) as { body: string }).body
        : (new URLSearchParams(sent).get('body') ?? '');
      if (method === 'POST' && list.test(path)) {
        comments.push({ id: comments.length + 1, body, ...self });
        return answer(201, comments.at(-1));
      }
      const found = comments.find(({ id }) => String(id) === one.exec(path)?.[1]);
      if (found === undefined || (method !== 'PUT' && method !== 'PATCH')) return answer(404, {});
      found.body = body;
      return answer(200, found);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const api: CommentsApi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments,
    readOnly: false,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return api;
}
