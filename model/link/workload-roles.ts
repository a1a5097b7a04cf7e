/** ClusterRoles of Kubernetes' own that create pods; with each comes all that the pods may do. */
export const workloadRoles: ReadonlySet<string> = new Set(['admin', 'cluster-admin', 'edit']);
