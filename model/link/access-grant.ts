import type { FieldPath } from '../diagnostics/finding.ts';

/** One role for one subject: what becomes an RBAC binding. */
export interface AccessGrant {
  subject: {
    kind: 'User' | 'Group' /** With the prefix that the API server puts before it. */;
    name: string;
  };
  role: { kind: 'ClusterRole' | 'Role'; name: string };
  /** Undefined: in the whole cluster. */
  namespaces: readonly string[] | undefined;
  /** Where in the owner's document it is written. */
  path: FieldPath;
}
