import type { NodeFile } from '../../model/generated/kinds.ts';
import type { Manifest } from '../../model/manifest.ts';
import { platforms } from '../../model/platforms.ts';
import { type Profile, profiles } from './profiles.ts';

/** Everything that the objects of one cluster depend on, with all defaults filled in. */
export interface Settings extends Omit<Profile, 'image'> {
  profile: 'trustplane' | 'kube-dc';
  rollout: 'fast' | 'canary';
  urgent: boolean;
  image: string;
  pullPolicy: 'Always' | 'IfNotPresent' | 'Never';
  nodeAffinity?: NonNullable<NodeFile['nodeAffinity']>;
  tolerations?: NonNullable<NodeFile['tolerations']>;
  seLinuxType?: string;
  /** Further labels on every object. */
  labels: Record<string, string>;
  /** The value of the label app.kubernetes.io/instance; only the profile kube-dc has one. */
  releaseName?: string;
  apiServerPort: number;
  /** Set where the API server does not run as root. */
  group?: number;
}

const known = new WeakMap<Manifest<'Cluster'>, Settings>();

/**
 * The settings of a cluster: what its Cluster object says, else the chart's values, else the profile. Remembered, because
 * everything that is made for a cluster asks for them; nobody may change them.
 */
export function resolveSettings(cluster: Manifest<'Cluster'>): Settings {
  let settings = known.get(cluster);
  if (settings === undefined) {
    settings = resolve(cluster);
    known.set(cluster, settings);
  }
  return settings;
}

function resolve(cluster: Manifest<'Cluster'>): Settings {
  const { delivery, platform, apiServer } = cluster.document.spec;
  const nodeFile = delivery.nodeFile ?? {};
  const name = nodeFile.profile ?? 'trustplane';
  const profile: Profile = profiles[name];
  const { authConfigSync, manager, releaseName = 'kube-dc' } = nodeFile.values ?? {};
  const image = {
    // First, because adding to what was spread is slow (decision 0012).
    pullPolicy: 'IfNotPresent' as const,
    ...profile.image,
    ...authConfigSync?.image,
    ...nodeFile.image,
  };
  const resources = nodeFile.resources ?? authConfigSync?.resources;
  return {
    profile: name,
    namespace: nodeFile.namespace ?? profile.namespace,
    // A namespace of somebody else's is neither made here nor lowered to Pod Security "privileged".
    createsNamespace:
      profile.createsNamespace && (nodeFile.namespace ?? profile.namespace) === profile.namespace,
    name: nodeFile.name ?? profile.name,
    configMapName: nodeFile.configMapName ?? profile.configMapName,
    agentConfigMapName: profile.agentConfigMapName,
    directory: nodeFile.directory ?? manager?.kubernetesAuthConfig?.path ?? profile.directory,
    file: nodeFile.file ?? manager?.kubernetesAuthConfig?.filename ?? profile.file,
    rollout: nodeFile.rollout ?? 'fast',
    urgent: nodeFile.urgent ?? false,
    image: `${image.repository}:${image.tag}${image.digest === undefined ? '' : `@${image.digest}`}`,
    pullPolicy: image.pullPolicy,
    resources: {
      requests: resources?.requests ?? profile.resources.requests,
      limits: resources?.limits ?? profile.resources.limits,
    },
    ...(nodeFile.nodeAffinity !== undefined && { nodeAffinity: nodeFile.nodeAffinity }),
    ...(nodeFile.tolerations !== undefined && { tolerations: nodeFile.tolerations }),
    ...(nodeFile.seLinuxType !== undefined && { seLinuxType: nodeFile.seLinuxType }),
    labels: nodeFile.labels ?? {},
    ...(name === 'kube-dc' && { releaseName }),
    apiServerPort: apiServer?.port ?? platforms[platform].apiServerPort,
    ...((apiServer?.runAsUser ?? 0) !== 0 &&
      apiServer?.runAsGroup !== undefined && { group: apiServer.runAsGroup }),
  };
}
