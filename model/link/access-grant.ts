import type { FieldPath } from '../diagnostics/finding.ts';
import type { ServiceAccountAccess } from '../generated/kinds.ts';

/** One role for one subject: what becomes an RBAC binding. */
export interface AccessGrant {
  subject: {
    kind: 'User' | 'Group' /** With the prefix that the API server puts before it. */;
    name: string;
  };
  role: { kind: 'ClusterRole' | 'Role'; name: string };
  /** Where the role is one that is rendered besides: which rights, and for which objects alone. */
  profile?: {
    name: NonNullable<ServiceAccountAccess['profile']>;
    resourceNames?: readonly string[];
  };
  /** Undefined: in the whole cluster. */
  namespaces: readonly string[] | undefined;
  /** Where in the owner's document it is written. */
  path: FieldPath;
}
