import { parseGoUrl } from '../../authentication/parse-go-url.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding, RelatedPlace } from '../diagnostics/finding.ts';
import type { Discovery } from '../link/read-discoveries.ts';
import type { TrustedIssuer } from '../link/trusted-issuer.ts';

/** A service-account issuer of a cluster, and its place among the others. */
interface ClusterIssuer extends Discovery {
  index: number;
  url: string;
}

/** Issuers that are written by hand, but are those of a cluster's service accounts, or nearly so. */
export function checkCopiedIssuers(
  discoveries: Iterable<Discovery>,
  clusters: readonly CompiledCluster[],
): Finding[] {
  const byUrl = new Map<string, ClusterIssuer>();
  const byHost = new Map<string, ClusterIssuer>();
  for (const discovery of discoveries) {
    const { cluster } = discovery;
    // What has a discovery of its own is meant to be trusted; others may well be called the same everywhere.
    if (cluster.document.spec.serviceAccountDiscovery === undefined) continue;
    for (const [index, url] of cluster.document.spec.serviceAccountIssuers.entries()) {
      byUrl.set(url, { ...discovery, index, url });
      const host = hostOf(url);
      if (host !== undefined && !byHost.has(host)) byHost.set(host, { ...discovery, index, url });
    }
  }
  if (byUrl.size === 0) return [];
  const issuers = new Set(clusters.flatMap((compiled) => compiled.issuers));
  return [...issuers].flatMap((issuer) =>
    issuer.owner.kind === 'ServiceAccountTrust' ? [] : checkIssuer(issuer, byUrl, byHost),
  );
}

function checkIssuer(
  issuer: TrustedIssuer,
  byUrl: ReadonlyMap<string, ClusterIssuer>,
  byHost: ReadonlyMap<string, ClusterIssuer>,
): Finding[] {
  const { url = '', certificateAuthority } = issuer.authenticator.issuer ?? {};
  const { owner } = issuer;
  const exact = byUrl.get(url);
  const near = exact ?? byHost.get(hostOf(url) ?? '');
  if (near === undefined) return [];
  const { cluster, index } = near;
  const theirs = {
    document: cluster.source,
    path: ['spec', 'serviceAccountIssuers', index],
    message: `the issuer of Cluster "${cluster.name}"`,
  };
  const report = (
    rule: Finding['rule'],
    field: readonly string[],
    related: RelatedPlace,
    [message, help]: readonly [string, string],
  ): Finding => ({
    rule,
    message,
    place: issuer.locate(field),
    help,
    related: [related],
    excusedBy: [owner.source],
  });
  if (exact === undefined) {
    return [
      report('stale-cluster-issuer', ['issuer', 'url'], theirs, [
        `${url} is on the host of Cluster "${cluster.name}", whose issuer is ${near.url}.`,
        `If "${cluster.name}" is meant, it has been created anew: use a ServiceAccountTrust with issuingCluster: ${cluster.name}. If it is a cluster outside of this environment, except the rule.`,
      ]),
    ];
  }
  const findings = [
    report('copied-cluster-issuer', ['issuer', 'url'], theirs, [
      `This is the issuer of the service accounts of Cluster "${cluster.name}".`,
      `Write a ServiceAccountTrust with issuingCluster: ${cluster.name} and the same prefix, and remove this.`,
    ]),
  ];
  if (exact.certificateAuthority === certificateAuthority) return findings;
  const fromFile = cluster.document.spec.serviceAccountDiscovery?.certificateAuthorityFile !== undefined;
  const other = {
    document: cluster.source,
    path: ['spec', 'serviceAccountDiscovery', fromFile ? 'certificateAuthorityFile' : 'certificateAuthority'],
    message: 'the CA that the Cluster names',
  };
  return [
    ...findings,
    report('chain-authority', ['issuer', 'certificateAuthority'], other, [
      `The discovery document of Cluster "${cluster.name}" is verified with another CA here than the cluster names.`,
      'Name the same CA at both places; a ServiceAccountTrust takes it from the Cluster.',
    ]),
  ];
}

/** The host and port of an https URL that leads somewhere from outside of its cluster. */
function hostOf(url: string): string | undefined {
  const parsed = parseGoUrl(url);
  if ('error' in parsed || parsed.url.scheme !== 'https' || parsed.url.host === '') return undefined;
  return parsed.url.host;
}
