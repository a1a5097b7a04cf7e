import { setTimeout as sleep } from 'node:timers/promises';
import type { V1DaemonSet } from '@kubernetes/client-node';
import type { ClusterClient } from '../cluster/cluster-client.ts';
import type { World } from '../command.ts';
import { EnvironmentError } from '../environment-error.ts';
import { judgeRollout } from './judge-rollout.ts';
import { printStatus } from './print-status.ts';
import { readRollout } from './read-rollout.ts';
import type { RolloutStatus } from './rollout-status.ts';

/** How a watch ended: as the status shows, or because time was over or the user wanted no more. */
export interface WatchEnd {
  status?: RolloutStatus;
  why: 'settled' | 'timeout' | 'stopped';
  /** The last reason why the API server could not be asked. */
  unreachable?: string;
}

/**
 * Looks once a second until every API server has proven the revision, one has refused it, or time is over. An API
 * server that cannot be asked is asked again: it may be the one that restarts.
 *
 * @param show is given each status that differs from the one before
 */
export async function watchRollout(
  client: ClusterClient,
  daemonSet: V1DaemonSet,
  timeoutSeconds: number,
  world: World,
  show: (status: RolloutStatus) => void,
): Promise<WatchEnd> {
  const end = Date.now() + timeoutSeconds * 1000;
  let status: RolloutStatus | undefined;
  let unreachable: string | undefined;
  let shown = '';
  for (;;) {
    try {
      status = judgeRollout(await readRollout(client, daemonSet), Date.now());
      unreachable = undefined;
      const looks = printStatus({ ...status, nodes: status.nodes.map(({ age: _, ...node }) => node) });
      if (looks !== shown) show(status);
      shown = looks;
      if (status.complete || status.failed) return { status, why: 'settled' };
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      unreachable = error.message;
    }
    const ended = (why: 'timeout' | 'stopped'): WatchEnd => ({
      why,
      ...(status !== undefined && { status }),
      ...(unreachable !== undefined && { unreachable }),
    });
    if (world.stopped.aborted) return ended('stopped');
    if (Date.now() >= end) return ended('timeout');
    await sleep(1000, undefined, { signal: world.stopped }).catch(() => {});
  }
}
