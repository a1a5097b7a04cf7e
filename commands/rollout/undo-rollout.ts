import type { V1ConfigMap, V1ControllerRevision, V1DaemonSet } from '@kubernetes/client-node';
import { documentHash } from '../../generators/annotations.ts';
import type { ClusterClient } from '../cluster/cluster-client.ts';
import { UsageError } from '../usage-error.ts';
import { currentRevision } from './current-revision.ts';
import { findManager } from './find-manager.ts';

/** Where an undo went, and the object of Flux that had to be suspended for it. */
export interface Undone {
  from: number;
  to: number;
  sha256?: string;
  suspended?: { kind: string; namespace: string; name: string };
}

/**
 * Gives a DaemonSet the pod template of the revision before, as `kubectl rollout undo` does. Where Flux manages it the
 * template would be back within minutes, so that object is suspended first.
 *
 * @throws UsageError where there is no revision to go back to, its ConfigMaps are gone, or Flux manages the DaemonSet and
 *   may not be suspended
 */
export async function undoRollout(
  client: ClusterClient,
  daemonSet: V1DaemonSet,
  revisions: readonly V1ControllerRevision[],
  suspend: boolean,
): Promise<Undone> {
  const { namespace = '', name = '' } = daemonSet.metadata ?? {};
  const current = currentRevision(revisions);
  const previous = currentRevision(revisions.filter((revision) => revision !== current));
  if (current === undefined || previous === undefined)
    throw new UsageError(
      `${namespace}/${name} has no revision to go back to. Change the source files, render, and apply.`,
    );
  const { spec } = previous.data as V1DaemonSet;
  await expectConfigMaps(client, namespace, spec, previous.revision);
  const manager = findManager(daemonSet);
  if (manager !== undefined && !suspend)
    throw new UsageError(
      `Flux manages this DaemonSet (${manager.kind} ${manager.namespace}/${manager.name}) and would put it back within its interval. ` +
        'Revert the change in Git, which lasts; or, if that takes too long, run this again with --suspend.',
    );
  if (manager !== undefined) await client.patch(manager.path, 'merge', { spec: { suspend: true } });
  await client.patch(
    `/apis/apps/v1/namespaces/${namespace}/daemonsets/${name}`,
    'strategic-merge',
    previous.data,
  );
  const sha256 = spec?.template.metadata?.annotations?.[documentHash];
  return {
    from: current.revision,
    to: previous.revision,
    ...(sha256 !== undefined && { sha256 }),
    ...(manager !== undefined && {
      suspended: { kind: manager.kind, namespace: manager.namespace, name: manager.name },
    }),
  };
}

/** Without its ConfigMap a pod never starts, and the way back would be a way into the ditch. */
async function expectConfigMaps(
  client: ClusterClient,
  namespace: string,
  spec: V1DaemonSet['spec'],
  revision: number,
): Promise<void> {
  for (const { configMap } of spec?.template.spec?.volumes ?? []) {
    if (configMap?.name === undefined) continue;
    const path = `/api/v1/namespaces/${namespace}/configmaps/${configMap.name}`;
    if ((await client.get<V1ConfigMap>(path)) !== undefined) continue;
    throw new UsageError(
      `Revision ${revision} mounts the ConfigMap ${configMap.name}, which is gone. Revert the change in Git, render, and apply.`,
    );
  }
}
