import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { resolveK0rdentSettings } from '../../model/k0rdent-settings.ts';
import { controlPlaneFile, documentHash } from '../annotations.ts';
import { describeFile } from './describe-file.ts';
import { printConfig } from './print-config.ts';

/** The hashes of what a control plane reads, as they are annotated on the object that holds it. */
export interface ControlPlaneState {
  /** The name of the file. Another one makes the control plane anew. */
  file: string;
  /** The SHA-256 of the bytes. */
  sha256: string;
}

/** What a rendering means for one control plane. */
export interface ControlPlaneChange {
  /**
   * `recreate`: its machines or pods are made anew, one after the other. `reload`: its API servers read the change.
   * `first`: it had nothing from here before. `removed`: it gets nothing from here any more.
   */
  effect: 'recreate' | 'reload' | 'first' | 'removed';
  /** The Cluster's name; of what is removed the object's. */
  cluster: string;
  /** The ClusterDeployment, as NAMESPACE/NAME; of what is removed the object. */
  object: string;
  before: ControlPlaneState | undefined;
  after: ControlPlaneState | undefined;
}

/** An object as it was rendered before. */
interface RenderedObject {
  kind?: unknown;
  metadata?: { name?: unknown; namespace?: unknown; annotations?: Readonly<Record<string, unknown>> };
}

/**
 * What happens to the control planes that are run from one cluster, in the order of their names; those to which nothing
 * happens are left out.
 *
 * @param before the objects that were rendered for them last
 */
export function planControlPlanes(
  before: readonly unknown[],
  hosted: readonly CompiledCluster[],
): ControlPlaneChange[] {
  const known = readStates(before);
  const claimed = new Set<string>();
  const changes = hosted.flatMap((compiled): ControlPlaneChange[] => {
    const { cluster, configuration } = compiled;
    const { namespace, clusterDeployment, clusterAuth, secretName } = resolveK0rdentSettings(cluster);
    const holders = [
      `ClusterAuthentication ${namespace}/${clusterAuth}`,
      `Secret ${namespace}/${secretName}`,
    ];
    for (const holder of holders) claimed.add(holder);
    const state = holders.map((holder) => known.get(holder)).find((found) => found !== undefined);
    const after = {
      file: describeFile(compiled).name,
      sha256: printConfig(configuration).sha256,
    };
    const effect = judge(state, after);
    const object = `${namespace}/${clusterDeployment}`;
    return effect === undefined ? [] : [{ effect, cluster: cluster.name, object, before: state, after }];
  });
  const removed = [...known].flatMap(([object, state]): ControlPlaneChange[] =>
    claimed.has(object)
      ? []
      : [{ effect: 'removed', cluster: object.split('/')[1]!, object, before: state, after: undefined }],
  );
  return [...changes, ...removed];
}

function judge(
  before: ControlPlaneState | undefined,
  after: ControlPlaneState,
): ControlPlaneChange['effect'] | undefined {
  if (before === undefined) return 'first';
  if (before.file !== after.file) return 'recreate';
  return before.sha256 === after.sha256 ? undefined : 'reload';
}

function readStates(objects: readonly unknown[]): Map<string, ControlPlaneState> {
  const states = new Map<string, ControlPlaneState>();
  for (const object of objects) {
    const { kind, metadata } = (object ?? {}) as RenderedObject;
    const { [controlPlaneFile]: file, [documentHash]: sha256 } = metadata?.annotations ?? {};
    if (typeof file === 'string' && typeof sha256 === 'string')
      states.set(`${kind} ${metadata?.namespace}/${metadata?.name}`, { file, sha256 });
  }
  return states;
}
