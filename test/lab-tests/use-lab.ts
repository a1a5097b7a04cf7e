import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { LabNode } from '../lab/control-plane/start-node.ts';
import { type LabEnvironment, type LabRendering, renderLab } from '../lab/render-lab.ts';
import { type ControlPlane, startControlPlane } from '../lab/start-control-plane.ts';
import { type Issuer, startIssuer } from '../lab/start-issuer.ts';
import { waitUntil } from '../lab/wait-until.ts';
import { type LoginWatch, watchLogins } from '../lab/watch-logins.ts';

/** One line of an agent's log. */
export interface AgentLine {
  readonly level: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** A lab with an issuer whose user ann logs in all the time. */
export interface LabInUse {
  readonly lab: ControlPlane;
  readonly nodes: readonly LabNode[];
  readonly issuer: Issuer;
  readonly logins: LoginWatch;
  /** Renders and applies with kubectl; ann's issuer is trusted unless `issuers` says otherwise. */
  apply(environment?: LabEnvironment): Promise<LabRendering>;
  render(environment?: LabEnvironment): Promise<LabRendering>;
  send(rendering: LabRendering): Promise<void>;
  /** Until the rollout is complete; then every file and every API server has these bytes. */
  proven(rendering: LabRendering, patience?: number): Promise<void>;
  /** What was proven last. */
  current(): LabRendering;
  /** Whether `kubectl rollout status` would say that the rollout is complete. */
  isComplete(): Promise<boolean>;
  /** What the agent of the newest pod on a node said last; undefined while there is none. */
  agentOf(node: LabNode): Promise<AgentLine | undefined>;
  /** Waits for a node's agent to be in a state for a reason that contains `cause`, and returns the reason. */
  reaches(node: LabNode, state: string, patience?: number, cause?: string): Promise<string>;
  diskHash(node: LabNode): string;
  /** Since the last call nobody was refused, and where no API server was stopped everybody got an answer. */
  expectLogins(options?: { stopped?: boolean }): void;
  stop(): Promise<void>;
}

interface Pod {
  metadata: { name: string; creationTimestamp: string; deletionTimestamp?: string };
  spec: { nodeName: string };
}

const namespace = 'trustplane-system';

/** Brings a lab up with the agent proven on all nodes. */
export async function useLab(nodes = 3): Promise<LabInUse> {
  const lab = await startControlPlane({ nodes });
  let logins: LoginWatch | undefined;
  try {
    const issuer = await startIssuer(lab);
    const [first] = lab.nodes as [LabNode];
    const get = async (path: string) => {
      const { status, text } = await first.apiServer.request('GET', path);
      return status === 200 ? JSON.parse(text) : undefined;
    };
    let count = 0;
    let current: LabRendering | undefined;
    const render: LabInUse['render'] = (environment = {}) =>
      renderLab({ mark: `revision ${++count}`, issuers: { login: issuer.trust('login') }, ...environment });
    const send: LabInUse['send'] = async ({ objects }) => {
      const file = join(lab.directory, 'objects.json');
      writeFileSync(file, JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }));
      await lab.kubectl('apply', '--server-side', '--force-conflicts', '-f', file);
    };
    const diskHash = (node: LabNode) => createHash('sha256').update(readFileSync(node.file)).digest('hex');
    const isComplete = async () => {
      const set = await get(`/apis/apps/v1/namespaces/${namespace}/daemonsets/trustplane-sync`);
      const { desiredNumberScheduled, updatedNumberScheduled, numberAvailable, observedGeneration } =
        set.status;
      return (
        observedGeneration === set.metadata.generation &&
        updatedNumberScheduled === desiredNumberScheduled &&
        numberAvailable === desiredNumberScheduled
      );
    };
    const agentOf: LabInUse['agentOf'] = async (node) => {
      const pods: Pod[] = (await get(`/api/v1/namespaces/${namespace}/pods`)).items;
      const newest = pods
        .filter(({ spec, metadata }) => spec.nodeName === node.name && !metadata.deletionTimestamp)
        .sort((a, b) => a.metadata.creationTimestamp.localeCompare(b.metadata.creationTimestamp))
        .at(-1);
      if (!newest) return undefined;
      const { status, text } = await first.apiServer.request(
        'GET',
        `/api/v1/namespaces/${namespace}/pods/${newest.metadata.name}/log`,
      );
      if (status !== 200) return undefined;
      // The kubelet passes on half of a line that is not written out yet, without a line break.
      const lines = text
        .split('\n')
        .slice(0, -1)
        .filter((line) => line.startsWith('{'));
      return lines.length === 0 ? undefined : (JSON.parse(lines.at(-1)!) as AgentLine);
    };
    const watch = watchLogins(lab, () => issuer.mint());
    logins = watch;
    const use: LabInUse = {
      ...{ lab, nodes: lab.nodes, issuer, logins: watch, render, send, isComplete, agentOf, diskHash },
      apply: async (environment) => {
        const rendering = await render(environment);
        await send(rendering);
        return rendering;
      },
      proven: async (rendering, patience = 60_000) => {
        await waitUntil('the rollout is complete', isComplete, patience, 500).catch(async (error: Error) => {
          const pods = await lab.kubectl('-n', namespace, 'get', 'daemonsets,pods', '-o', 'wide');
          const events = await lab.kubectl('-n', namespace, 'events');
          throw new Error(`${error.message}\n${pods}\n${events.split('\n').slice(-30).join('\n')}`);
        });
        for (const node of lab.nodes) {
          expect(diskHash(node), `file of ${node.name}`).toBe(rendering.hash);
          expect(await node.apiServer.loadedHash(), `loaded by ${node.name}`).toBe(rendering.hash);
        }
        current = rendering;
      },
      current: () => current!,
      reaches: async (node, state, patience = 30_000, cause = '') => {
        let last: AgentLine | undefined;
        await waitUntil(
          () => `the agent of ${node.name} is ${state} (${cause}), but ${JSON.stringify(last)}`,
          async () => {
            last = await agentOf(node);
            return last?.to === state && last.reason.includes(cause);
          },
          patience,
          200,
        );
        return last!.reason;
      },
      expectLogins: ({ stopped = false } = {}) => {
        const { succeeded, refused, unanswered } = watch.take();
        expect(succeeded).toBeGreaterThan(0);
        expect(refused).toEqual([]);
        if (!stopped) expect(unanswered).toEqual([]);
      },
      stop: async () => {
        watch.stop();
        await lab.stop();
      },
    };
    await use.proven(await use.apply());
    // Before the first document nobody was trusted.
    await waitUntil('ann can log in', async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const { succeeded, refused } = watch.take();
      return succeeded > 0 && refused.length === 0;
    });
    return use;
  } catch (error) {
    logins?.stop();
    await lab.stop();
    throw error;
  }
}
