import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { type K0rdentSettings, resolveK0rdentSettings } from '../../model/k0rdent-settings.ts';
import { nameAuthSecret } from '../../model/name-auth-secret.ts';
import { describeFile } from './describe-file.ts';
import { printConfig } from './print-config.ts';
import { type RenderedControlPlanes, readControlPlanes } from './read-control-planes.ts';

/** What a control plane reads. */
export interface ControlPlaneState {
  /** The name of the file. Another one makes the control plane anew. */
  file: string;
  /** The name of the Secret that it mounts. Another one makes the control plane anew too. */
  secret: string;
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
  const rendered = readControlPlanes(before);
  const claimed = new Set(hosted.map(({ cluster }) => nameAuthentication(resolveK0rdentSettings(cluster))));
  const renamed = new Set<string>();
  const changes = hosted.flatMap((compiled): ControlPlaneChange[] => {
    const { cluster } = compiled;
    const settings = resolveK0rdentSettings(cluster);
    const { namespace, clusterDeployment, manager, secretName } = settings;
    const after = {
      file: describeFile(compiled).name,
      secret: secretName,
      sha256: printConfig(compiled).sha256,
    };
    let state = findState(settings, rendered);
    for (const name of [secretName, state?.secret]) claimed.add(`Secret ${namespace}/${name}`);
    if (state === undefined && manager === 'kcm') {
      const former = findFormer(namespace, after.sha256, rendered, claimed);
      if (former !== undefined) {
        renamed.add(former.object);
        state = { ...former.state, secret: nameAuthSecret(clusterDeployment) };
      }
    }
    const effect = judge(state, after);
    const object = `${namespace}/${clusterDeployment}`;
    return effect === undefined ? [] : [{ effect, cluster: cluster.name, object, before: state, after }];
  });
  const removed = [...rendered.files].flatMap(([object, state]): ControlPlaneChange[] => {
    if (claimed.has(object) || renamed.has(object)) return [];
    const name = object.split('/')[1]!;
    const secret = object.startsWith('Secret ') ? name : nameAuthSecret(name);
    return [{ effect: 'removed', cluster: name, object, before: { ...state, secret }, after: undefined }];
  });
  return [...changes, ...removed];
}

/** What a control plane read until now; undefined where nothing was rendered for it, or only for another one. */
function findState(
  { namespace, clusterDeployment, clusterAuth, secretName, controlPlane }: K0rdentSettings,
  { files, mounted }: RenderedControlPlanes,
): ControlPlaneState | undefined {
  const find = (kind: string, name: string) => files.get(`${kind} ${namespace}/${name}`);
  const readers = [
    ...(controlPlane === undefined
      ? ['K0smotronControlPlane', 'K0sControlPlane'].map(
          (kind) => `${kind} ${namespace}/${clusterDeployment}`,
        )
      : [`${controlPlane.kind} ${namespace}/${controlPlane.name}`]),
    `ConfigMap ${namespace}/${clusterDeployment}-auth-values`,
  ];
  const given = readers.map((reader) => mounted.get(reader)).find((name) => name !== undefined);
  const written = find('Secret', given ?? secretName);
  if (given !== undefined && written !== undefined) return { ...written, secret: given };
  const byKcm = find('ClusterAuthentication', clusterAuth);
  if (byKcm !== undefined) return { ...byKcm, secret: nameAuthSecret(clusterDeployment) };
  const isOfAnother = [...mounted].some(
    ([reader, name]) => name === secretName && reader.includes(` ${namespace}/`),
  );
  if (written === undefined || (controlPlane !== undefined && isOfAnother)) return undefined;
  return { ...written, secret: secretName };
}

/**
 * A ClusterAuthentication of the same bytes that no cluster names any more: kcm writes what it is told to read into one
 * and the same Secret, so a control plane does not notice another name.
 */
function findFormer(
  namespace: string,
  sha256: string,
  { files }: RenderedControlPlanes,
  claimed: ReadonlySet<string>,
) {
  for (const [object, state] of files) {
    const isThere = object.startsWith(`ClusterAuthentication ${namespace}/`);
    if (isThere && state.sha256 === sha256 && !claimed.has(object)) return { object, state };
  }
  return undefined;
}

function nameAuthentication({
  namespace,
  clusterAuth,
}: Pick<K0rdentSettings, 'namespace' | 'clusterAuth'>): string {
  return `ClusterAuthentication ${namespace}/${clusterAuth}`;
}

function judge(
  before: ControlPlaneState | undefined,
  after: ControlPlaneState,
): ControlPlaneChange['effect'] | undefined {
  if (before === undefined) return 'first';
  if (before.file !== after.file || before.secret !== after.secret) return 'recreate';
  return before.sha256 === after.sha256 ? undefined : 'reload';
}
