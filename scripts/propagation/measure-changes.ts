import type { LabRendering } from '../../test/lab/render-lab.ts';
import type { ControlPlane } from '../../test/lab/start-control-plane.ts';
import { waitUntil } from '../../test/lab/wait-until.ts';
import { watchFiles } from '../../test/lab/watch-files.ts';
import { applyObjects } from './apply-objects.ts';
import { readLoadedHash } from './read-loaded-hash.ts';

/** Milliseconds from the first request of a change. */
export interface MeasuredChange {
  /** Until the last node had the file. */
  readonly file: number;
  /** Until the last API server had loaded it. */
  readonly loaded: number;
  /** Until the rollout was complete; undefined where there is no rollout. */
  readonly complete: number | undefined;
}

/**
 * Applies one rendering after the other and waits for each to arrive everywhere. The first one, which creates everything,
 * is not counted.
 *
 * @param daemonSet path of the DaemonSet whose rollout belongs to the change, if one does
 */
export async function measureChanges(
  lab: ControlPlane,
  count: number,
  make: (number: number) => Promise<LabRendering>,
  daemonSet?: string,
): Promise<MeasuredChange[]> {
  const changes: MeasuredChange[] = [];
  for (let number = 0; number <= count; number++) {
    const rendering = await make(number);
    const files = watchFiles(lab.nodes);
    const start = performance.now();
    await applyObjects(lab, rendering.objects);
    const loads = lab.nodes.map(async (node) => {
      await waitUntil(`${node.name} has the file`, () => files.since(node, rendering.hash), 300_000, 10);
      await waitUntil(
        `${node.name} has loaded it`,
        async () => (await readLoadedHash(lab, node)) === rendering.hash,
        300_000,
        50,
      );
      return performance.now() - start;
    });
    const complete = daemonSet === undefined ? undefined : await awaitRollout(lab, daemonSet, start);
    const loaded = Math.max(...(await Promise.all(loads)));
    const file = Math.max(...lab.nodes.map((node) => files.since(node, rendering.hash)! - start));
    files.stop();
    if (number > 0) changes.push({ file, loaded, complete });
    process.stderr.write('.');
    // The kubelets are still tidying up; a change a second later would be a different question.
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
  process.stderr.write('\n');
  return changes;
}

async function awaitRollout(lab: ControlPlane, path: string, start: number): Promise<number> {
  const [first] = lab.nodes;
  await waitUntil(
    'the rollout is complete',
    async () => {
      const { metadata, status } = JSON.parse((await first!.apiServer.request('GET', path)).text);
      return (
        status?.observedGeneration === metadata.generation &&
        status.updatedNumberScheduled === lab.nodes.length &&
        status.numberAvailable === lab.nodes.length
      );
    },
    300_000,
    50,
  );
  return performance.now() - start;
}
