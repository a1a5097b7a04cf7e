import { Agent, request } from 'node:https';
import type { LabNode } from './control-plane/start-node.ts';
import { slowness } from './slowness.ts';
import type { ControlPlane } from './start-control-plane.ts';

/** What became of a login that did not succeed. */
export interface FailedLogin {
  readonly node: string;
  readonly at: string;
  /** 401, another status, or why there was no answer. */
  readonly outcome: number | string;
}

export interface LoginWatch {
  /** How many succeeded and which did not since the last call, or the beginning. */
  take(): { succeeded: number; refused: FailedLogin[]; unanswered: FailedLogin[] };
  stop(): void;
}

/**
 * Logs in to every API server each 100 ms, with a token from `mint` each time: API servers remember for ten seconds
 * which tokens they accepted, so one that was used before would prove nothing.
 */
export function watchLogins(lab: ControlPlane, mint: () => string): LoginWatch {
  // For connections that nobody uses: an API server closes those after 90 s, and a login that is on its way at that moment
  // gets no answer. A request that is under way has its own timeout.
  const agent = new Agent({ keepAlive: true, timeout: 30_000, ca: lab.certificates.authorityPem });
  let succeeded = 0;
  let failed: FailedLogin[] = [];
  const log = (node: LabNode, outcome: number | string) => {
    if (outcome === 201) succeeded++;
    else failed.push({ node: node.name, at: new Date().toISOString(), outcome });
  };
  const timer = setInterval(() => {
    for (const node of lab.nodes) logIn(node, agent, mint(), (outcome) => log(node, outcome));
  }, 100);
  return {
    take: () => {
      const taken = {
        succeeded,
        refused: failed.filter(({ outcome }) => outcome === 401),
        unanswered: failed.filter(({ outcome }) => outcome !== 401),
      };
      succeeded = 0;
      failed = [];
      return taken;
    },
    stop: () => {
      clearInterval(timer);
      agent.destroy();
    },
  };
}

const review = JSON.stringify({ apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' });

function logIn(node: LabNode, agent: Agent, token: string, done: (outcome: number | string) => void): void {
  const outgoing = request(
    {
      ...{ agent, host: '127.0.0.1', port: node.apiServer.port, method: 'POST' },
      path: '/apis/authentication.k8s.io/v1/selfsubjectreviews',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      timeout: 10_000 * slowness,
    },
    (incoming) => {
      incoming.resume();
      incoming.on('error', () => {});
      done(incoming.statusCode ?? 0);
    },
  );
  outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
  outgoing.on('error', (error) => done(error.message));
  outgoing.end(review);
}
