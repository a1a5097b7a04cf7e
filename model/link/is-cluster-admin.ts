import { workloadRoles } from './workload-roles.ts';

/** Kubernetes' own components: they make pods, tokens or roles in every namespace. */
const controlPlaneRole =
  /^system:(aggregate-to-(admin|edit)|controller:.*|kube-controller-manager|kube-scheduler|node)$/;

/**
 * Whether a ClusterRole in the whole cluster is as much as cluster-admin: `admin` and `edit` make pods in kube-system. Of
 * roles that somebody else has written, nothing is known.
 */
export function isClusterAdmin(clusterRole: string): boolean {
  return workloadRoles.has(clusterRole) || controlPlaneRole.test(clusterRole);
}
