import type { FieldPath } from '../diagnostics/finding.ts';
import type { LinkedCluster } from '../link/linked-cluster.ts';
import type { SourceDocument } from '../load/source-document.ts';

/**
 * Where a field of the document that is no issuer's is written: in the Cluster, but for an `anonymous` block that comes
 * from its ClusterAuthentication.
 *
 * @param path from the root of the document
 */
export function locateDocumentField(
  { cluster, clusterAuthentication }: LinkedCluster,
  path: FieldPath,
): { document: SourceDocument; path: FieldPath } {
  const isOwn = cluster.document.spec.anonymous !== undefined || path[0] !== 'anonymous';
  if (isOwn || clusterAuthentication?.anonymous === undefined)
    return { document: cluster.source, path: ['spec', ...path] };
  return {
    document: clusterAuthentication.manifest.source,
    path: ['spec', 'authenticationConfiguration', ...path],
  };
}
