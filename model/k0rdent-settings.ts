import type { Manifest } from './manifest.ts';
import { nameAuthSecret } from './name-auth-secret.ts';

/** Everything that the objects for k0rdent depend on, with all defaults filled in. */
export interface K0rdentSettings {
  namespace: string;
  clusterDeployment: string;
  /** The name of the ClusterAuthentication. */
  clusterAuth: string;
  /** The namespace from which k0rdent hands it out, if it does. */
  distributedFrom: string | undefined;
  manager: 'kcm' | 'none';
  secretName: string;
  controlPlane: { kind: 'K0smotronControlPlane' | 'K0sControlPlane'; name: string } | undefined;
  rollout: 'recreate' | 'reload';
  requireApproval: boolean;
}

/** The settings of a cluster: what its Cluster object says, else k0rdent's own names. */
export function resolveK0rdentSettings({ name, document }: Manifest<'Cluster'>): K0rdentSettings {
  const written = document.spec.delivery.k0rdent ?? {};
  const { clusterDeployment = name, controlPlane } = written;
  return {
    namespace: written.namespace ?? 'kcm-system',
    clusterDeployment,
    clusterAuth: written.clusterAuth ?? clusterDeployment,
    distributedFrom: written.distributedFrom,
    manager: written.manager ?? 'kcm',
    secretName: written.secretName ?? nameAuthSecret(clusterDeployment),
    controlPlane: controlPlane && { name: clusterDeployment, ...controlPlane },
    rollout: written.rollout ?? 'recreate',
    requireApproval: written.requireApproval ?? false,
  };
}
