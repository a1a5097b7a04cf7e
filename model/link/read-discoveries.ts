import type { Finding } from '../diagnostics/finding.ts';
import type { WorkTree } from '../load/work-tree.ts';
import type { Manifest } from '../manifest.ts';
import { readCertificateAuthority } from './read-certificate-authority.ts';

/** A cluster as one whose service accounts others may trust. */
export interface Discovery {
  cluster: Manifest<'Cluster'>;
  /** The PEM of `serviceAccountDiscovery`, if it names one that can be read. */
  certificateAuthority: string | undefined;
  /** The PEM that `apiServer` names for its own address, likewise. */
  apiServerAuthority: string | undefined;
}

/** Every cluster by its name, with the CAs that lead to its discovery document and to itself. */
export function readDiscoveries(
  clusters: readonly Manifest<'Cluster'>[],
  tree: WorkTree,
  findings: Finding[],
): ReadonlyMap<string, Discovery> {
  return new Map(
    clusters.map((cluster) => {
      const read = (field: 'apiServer' | 'serviceAccountDiscovery') => {
        const at = { document: cluster.source, path: ['spec', field] };
        return readCertificateAuthority(cluster.document.spec[field] ?? {}, at, tree, findings);
      };
      const certificateAuthority = read('serviceAccountDiscovery');
      return [cluster.name, { cluster, certificateAuthority, apiServerAuthority: read('apiServer') }];
    }),
  );
}
