import type { FieldPath } from '../diagnostics/finding.ts';
import type { AccessGrant } from '../link/access-grant.ts';
import type { SourceDocument } from '../load/source-document.ts';

/** One role for one subject, wherever that is written. */
export interface RoleBinding extends Pick<AccessGrant, 'subject' | 'role' | 'namespaces'> {
  /** The line of an environment, or the object of a cluster. */
  origin: { document: SourceDocument; path: FieldPath } | { object: string };
}
