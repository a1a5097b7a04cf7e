import type { Manifest } from './manifest.ts';

/** Everything that the objects for Gardener depend on, with all defaults filled in. */
export interface GardenerSettings {
  /** The project's namespace; empty where the Cluster does not say, which is a finding of its own. */
  namespace: string;
  shoot: string;
  /** A ConfigMap name that never changes; undefined where the content's hash is part of it. */
  configMapName: string | undefined;
  /** The issuer that Gardener publishes for the Shoot, where its place is known. */
  managedIssuer: string | undefined;
}

/** The settings of a shoot: what its Cluster object says, else names made from its own. */
export function resolveGardenerSettings({ name, document }: Manifest<'Cluster'>): GardenerSettings {
  const {
    namespace = '',
    shoot = name,
    configMapName,
    managedIssuer,
  } = document.spec.delivery.gardener ?? {};
  return {
    namespace,
    shoot,
    configMapName,
    managedIssuer:
      managedIssuer &&
      `https://${managedIssuer.discovery}/projects/${managedIssuer.project}/shoots/${managedIssuer.uid}/issuer`,
  };
}
