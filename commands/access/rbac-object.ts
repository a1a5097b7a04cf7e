/** As much of a ClusterRoleBinding or RoleBinding as is read. */
export interface RbacObject {
  kind?: string;
  metadata?: { name?: string; namespace?: string; labels?: Readonly<Record<string, string>> };
  roleRef?: { kind?: string; name?: string };
  subjects?: readonly { kind?: string; name?: string }[] | null;
}
