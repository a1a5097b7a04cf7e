/** The name of the Secret that k0rdent's controller (kcm) writes for a ClusterDeployment, and mounts. */
export function nameAuthSecret(clusterDeployment: string): string {
  return `${clusterDeployment}-auth-config`;
}
