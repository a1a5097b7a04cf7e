import type { Finding } from '../diagnostics/finding.ts';
import type { WorkTree } from '../load/work-tree.ts';
import type { Manifest } from '../manifest.ts';
import { readCertificateAuthority } from './read-certificate-authority.ts';

/** A cluster as one whose service accounts others may trust. */
export interface Discovery {
  cluster: Manifest<'Cluster'>;
  /** The PEM of `serviceAccountDiscovery`, if it names one that can be read. */
  certificateAuthority: string | undefined;
}

/** Every cluster by its name, with the CA that its discovery document is verified with. */
export function readDiscoveries(
  clusters: readonly Manifest<'Cluster'>[],
  tree: WorkTree,
  findings: Finding[],
): ReadonlyMap<string, Discovery> {
  return new Map(
    clusters.map((cluster) => {
      const { serviceAccountDiscovery = {} } = cluster.document.spec;
      const at = { document: cluster.source, path: ['spec', 'serviceAccountDiscovery'] };
      const certificateAuthority = readCertificateAuthority(serviceAccountDiscovery, at, tree, findings);
      return [cluster.name, { cluster, certificateAuthority }];
    }),
  );
}
