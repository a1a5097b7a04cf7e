import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Manifest } from '../manifest.ts';
import { platforms } from '../platforms.ts';

/** An address of a cluster's API servers, and where the Cluster says it. */
interface Address {
  /** Host and port, as `new URL` writes them. */
  host: string;
  path: (string | number)[];
}

/**
 * Two Clusters at one address are one control plane, to which two documents would be delivered in turns: each takes
 * away whom only the other lets in.
 */
export function checkApiServers(clusters: readonly CompiledCluster[]): Finding[] {
  const first = new Map<string, { cluster: Manifest<'Cluster'>; path: Address['path'] }>();
  return clusters.flatMap(({ cluster }): Finding[] => {
    for (const { host, path } of listAddresses(cluster)) {
      const other = first.get(host);
      if (other === undefined) first.set(host, { cluster, path });
      if (other === undefined || other.cluster === cluster) continue;
      return [
        {
          rule: 'control-plane-twice',
          message: `The API servers of "${cluster.name}" are those of the Cluster "${other.cluster.name}": ${host}.`,
          place: { document: cluster.source, path: ['spec', ...path] },
          help: 'Remove one of the Clusters and let its issuers select the other, or mend the address of the one that was copied.',
          related: [
            {
              document: other.cluster.source,
              path: ['spec', ...other.path],
              message: `the same address in Cluster "${other.cluster.name}"`,
            },
          ],
        },
      ];
    }
    return [];
  });
}

function listAddresses({ document }: Manifest<'Cluster'>): Address[] {
  const { apiServer, platform, serviceAccountIssuers } = document.spec;
  const addresses: Address[] = [];
  const add = (url: string, path: Address['path']) => {
    if (URL.canParse(url)) addresses.push({ host: new URL(url).host, path });
  };
  if (apiServer?.url !== undefined) add(apiServer.url, ['apiServer', 'url']);
  if (platforms[platform].issuerIsEndpoint)
    for (const [index, issuer] of serviceAccountIssuers.entries())
      if (isEndpoint.test(issuer) && !isLocal.test(issuer)) add(issuer, ['serviceAccountIssuers', index]);
  return addresses;
}

/** An endpoint has no path; an issuer that somebody set, in a bucket that many clusters share, has one. */
const isEndpoint = /^https:\/\/[^/?#]+\/?$/;
/** A name that means another control plane in every cluster. */
const isLocal =
  /^https:\/\/(kubernetes(\.default(\.svc(\.cluster\.local)?)?)?|localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/?$/i;
