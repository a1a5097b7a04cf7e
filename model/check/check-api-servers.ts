import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { resolveGardenerSettings } from '../gardener-settings.ts';
import type { Manifest } from '../manifest.ts';
import { platforms } from '../platforms.ts';

/** Something that only one control plane has, and where the Cluster says it. */
interface Mark {
  /** Host and port of an address, as `new URL` writes them, or the URL of an issuer. */
  text: string;
  path: (string | number)[];
}

/**
 * Two Clusters at one address, or with the issuer of one Shoot, are one control plane, to which two documents would be
 * delivered in turns: each takes away whom only the other lets in. What each delivery names besides, a ClusterDeployment
 * or a Shoot, is compared where that is checked.
 */
export function checkApiServers(clusters: readonly CompiledCluster[]): Finding[] {
  const first = new Map<string, { cluster: Manifest<'Cluster'>; path: Mark['path'] }>();
  return clusters.flatMap(({ cluster }): Finding[] => {
    for (const { text, path } of listMarks(cluster)) {
      const other = first.get(text);
      if (other === undefined) first.set(text, { cluster, path });
      if (other === undefined || other.cluster === cluster) continue;
      return [
        {
          rule: 'control-plane-twice',
          message: `The API servers of "${cluster.name}" are those of the Cluster "${other.cluster.name}": ${text}.`,
          place: { document: cluster.source, path: ['spec', ...path] },
          help: 'Remove one of the Clusters and let its issuers select the other, or mend what was copied from one to the other.',
          related: [
            {
              document: other.cluster.source,
              path: ['spec', ...other.path],
              message: `the same in Cluster "${other.cluster.name}"`,
            },
          ],
        },
      ];
    }
    return [];
  });
}

function listMarks(cluster: Manifest<'Cluster'>): Mark[] {
  const { apiServer, platform, serviceAccountIssuers } = cluster.document.spec;
  const marks: Mark[] = [];
  const add = (url: string, path: Mark['path']) => {
    if (URL.canParse(url)) marks.push({ text: new URL(url).host, path });
  };
  if (apiServer?.url !== undefined) add(apiServer.url, ['apiServer', 'url']);
  if (platforms[platform].issuerIsEndpoint)
    for (const [index, issuer] of serviceAccountIssuers.entries())
      if (isEndpoint.test(issuer) && !isLocal.test(issuer)) add(issuer, ['serviceAccountIssuers', index]);
  const { managedIssuer } = resolveGardenerSettings(cluster);
  const [issuer = ''] = serviceAccountIssuers;
  if (managedIssuer !== undefined)
    marks.push({ text: managedIssuer, path: ['delivery', 'gardener', 'managedIssuer', 'uid'] });
  else if (isOfShoot.test(issuer)) marks.push({ text: issuer, path: ['serviceAccountIssuers', 0] });
  return marks;
}

/** What Gardener publishes for a Shoot; the UID is that of no other. */
const isOfShoot = /\/projects\/[^/]+\/shoots\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/issuer$/;
/** An endpoint has no path; an issuer that somebody set, in a bucket that many clusters share, has one. */
const isEndpoint = /^https:\/\/[^/?#]+\/?$/;
/** A name that means another control plane in every cluster. */
const isLocal =
  /^https:\/\/(kubernetes(\.default(\.svc(\.cluster\.local)?)?)?|localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/?$/i;
