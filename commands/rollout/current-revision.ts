import type { V1ControllerRevision } from '@kubernetes/client-node';

/** The revision that a DaemonSet is at: the one with the highest number, also after an undo, which numbers it anew. */
export function currentRevision(
  revisions: readonly V1ControllerRevision[],
): V1ControllerRevision | undefined {
  return [...revisions].sort((a, b) => b.revision - a.revision)[0];
}
