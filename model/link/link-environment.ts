import type { Finding } from '../diagnostics/finding.ts';
import type { SourceDocument } from '../load/source-document.ts';
import type { WorkTree } from '../load/work-tree.ts';
import type { Manifest, Manifests } from '../manifest.ts';
import { checkKubeConfigSecrets } from './check-kubeconfig-secrets.ts';
import { checkSelector } from './check-selector.ts';
import { ClusterIndex } from './cluster-index.ts';
import { findMisplacedShoots } from './find-misplaced-shoots.ts';
import { findUnknownPlaceholders } from './find-unknown-placeholders.ts';
import { indexShoots } from './index-shoots.ts';
import { isAccessManagement } from './is-access-management.ts';
import { leaveOut } from './leave-out.ts';
import { leaveOutCases } from './leave-out-cases.ts';
import {
  type LinkedClusterAuthentication,
  linkClusterAuthentication,
} from './link-cluster-authentication.ts';
import { linkEmergencies } from './link-emergencies.ts';
import { linkIssuer } from './link-issuer.ts';
import { linkKustomizations } from './link-kustomizations.ts';
import { linkOrganization } from './link-organization.ts';
import { linkServiceAccountTrust } from './link-service-account-trust.ts';
import { linkTokenCase } from './link-token-case.ts';
import type { LinkedCluster } from './linked-cluster.ts';
import type { LinkedTokenCase } from './linked-token-case.ts';
import type { ReachedCluster } from './reached-cluster.ts';
import { readCertificateAuthority } from './read-certificate-authority.ts';
import { type Discovery, readDiscoveries } from './read-discoveries.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/** The clusters with their issuers, and what could not be resolved. */
export interface LinkedEnvironment {
  clusters: readonly LinkedCluster[];
  tokenCases: readonly LinkedTokenCase[];
  /** Whether every issuer could be made: else one that nobody trusts may be among those that could not. */
  isComplete: boolean;
  /** Every cluster by its name, as one whose service accounts others may trust. */
  discoveries: ReadonlyMap<string, Discovery>;
  findings: Finding[];
}

/**
 * Resolves every reference: which clusters trust which issuer, which class an organisation's issuer is made from,
 * which CA file belongs to it, which subjects get which role. Everything that leads nowhere becomes a finding.
 *
 * @param documents all that were read, in which a ClusterAuthentication finds the Secret with its CA, and a cluster its Shoot and the AccessManagement
 */
export function linkEnvironment(
  manifests: Manifests,
  tree: WorkTree,
  documents: readonly SourceDocument[],
): LinkedEnvironment {
  const findings: Finding[] = [];
  let isComplete = true;
  const index = new ClusterIndex(manifests.Cluster);
  const issuersOf = new Map<Manifest<'Cluster'>, TrustedIssuer[]>(
    manifests.Cluster.map((cluster) => [cluster, []]),
  );
  const trust = (clusters: Iterable<Manifest<'Cluster'>>, issuer: TrustedIssuer) => {
    for (const cluster of clusters) issuersOf.get(cluster)?.push(issuer);
  };

  const readIssuerAuthority = ({ document, source }: Manifest<'Issuer'> | Manifest<'IssuerClass'>) =>
    readCertificateAuthority(
      document.spec.issuer,
      { document: source, path: ['spec', 'issuer'] },
      tree,
      findings,
    );

  findings.push(...manifests.Cluster.flatMap(findUnknownPlaceholders));
  for (const manifest of manifests.Issuer) {
    const selected = index.select(manifest.document.spec.clusters, 'none');
    findings.push(...findUnknownPlaceholders(manifest), ...checkClusters(manifest, selected));
    const certificateAuthority = readIssuerAuthority(manifest);
    trust(selected, linkIssuer(manifest, certificateAuthority, findings));
  }

  const authorities = new Map<Manifest<'IssuerClass'>, string | undefined>();
  const clustersOf = new Map<Manifest<'IssuerClass'>, ReadonlySet<Manifest<'Cluster'>>>();
  for (const manifest of manifests.IssuerClass) {
    const selected = index.select(manifest.document.spec.clusters, 'none');
    clustersOf.set(manifest, new Set(selected));
    findings.push(...findUnknownPlaceholders(manifest), ...checkClusters(manifest, selected));
    authorities.set(manifest, readIssuerAuthority(manifest));
  }
  const organizationsOf = new Map<string, Map<Manifest<'Organization'>, readonly Manifest<'Cluster'>[]>>();
  for (const organization of manifests.Organization) {
    const own = index.select(organization.document.spec.clusters, 'all');
    findings.push(...findUnknownPlaceholders(organization), ...checkClusters(organization, own));
    const linked = linkOrganization(organization, manifests.IssuerClass, authorities, findings);
    if (linked === undefined) {
      isComplete = false;
      continue;
    }
    const ofClass = clustersOf.get(linked.template);
    const trusting = own.filter((cluster) => ofClass?.has(cluster));
    trust(trusting, linked);
    const siblings = organizationsOf.get(linked.template.name);
    if (siblings === undefined)
      organizationsOf.set(linked.template.name, new Map([[organization, trusting]]));
    else siblings.set(organization, trusting);
  }

  const discoveries = readDiscoveries(manifests.Cluster, tree, findings);
  const reachedFrom = new Map<string, ReachedCluster[]>();
  for (const manifest of manifests.ServiceAccountTrust) {
    const selected = index.select(manifest.document.spec.clusters, 'none');
    findings.push(...findUnknownPlaceholders(manifest), ...checkClusters(manifest, selected));
    const linked = linkServiceAccountTrust(manifest, selected, discoveries, findings);
    if (linked === undefined) {
      isComplete = false;
      continue;
    }
    trust(linked.trusting, linked.issuer);
    const { issuingCluster } = manifest.document.spec;
    const reached = linkKustomizations(manifest, linked.trusting, discoveries, findings);
    findings.push(...checkKubeConfigSecrets(reached, documents));
    reachedFrom.set(issuingCluster, [...(reachedFrom.get(issuingCluster) ?? []), ...reached]);
  }

  const authenticationOf = new Map<Manifest<'Cluster'>, LinkedClusterAuthentication>();
  for (const cluster of manifests.Cluster) {
    issuersOf.get(cluster)!.sort(byUrl);
    const linked = linkClusterAuthentication(cluster, manifests.ClusterAuthentication, documents, findings);
    if (linked === undefined) {
      isComplete &&= cluster.document.spec.delivery.k0rdent?.clusterAuth === undefined;
      continue;
    }
    authenticationOf.set(cluster, linked);
    issuersOf.get(cluster)!.unshift(...linked.issuers);
  }

  const classes = manifests.IssuerClass.map(({ name }) => name);
  const tokenCases = manifests.TokenCase.flatMap((tokenCase) => {
    const selected = index.select(tokenCase.document.spec.clusters, 'none');
    findings.push(...findUnknownPlaceholders(tokenCase), ...checkClusters(tokenCase, selected));
    return linkTokenCase(tokenCase, selected, { issuersOf, classes, organizationsOf }, findings);
  });

  const findShoots = indexShoots(documents);
  findings.push(...findMisplacedShoots(manifests.Cluster, documents));
  const accessManagements = documents.filter(({ value }) => isAccessManagement(value));
  const linked = manifests.Cluster.map((cluster): LinkedCluster => {
    const issuers = issuersOf.get(cluster) ?? [];
    const clusterAuthentication = authenticationOf.get(cluster);
    return {
      cluster,
      issuers,
      bound: issuers,
      clusterAuthentication,
      accessManagements,
      shoots: findShoots(cluster),
      emergencies: [],
      reached: reachedFrom.get(cluster.name) ?? [],
    };
  });
  if (manifests.Emergency.length === 0)
    return { clusters: linked, tokenCases, isComplete, discoveries, findings };
  const clusters = linked.map((cluster) => leaveOut(cluster, manifests.Emergency));
  findings.push(...linkEmergencies(manifests, clusters));
  return { clusters, tokenCases: leaveOutCases(tokenCases, clusters), isComplete, discoveries, findings };
}

/** By URL; equal URLs are refused later, and then their owners keep the order stable. */
function byUrl(a: TrustedIssuer, b: TrustedIssuer): number {
  const [one, other] = [a.authenticator.issuer?.url ?? '', b.authenticator.issuer?.url ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return `${a.owner.kind}/${a.owner.name}` < `${b.owner.kind}/${b.owner.name}` ? -1 : 1;
}

function checkClusters(
  manifest: Manifest<'Issuer' | 'IssuerClass' | 'Organization' | 'ServiceAccountTrust' | 'TokenCase'>,
  selected: readonly Manifest<'Cluster'>[],
): Finding[] {
  const selector = manifest.document.spec.clusters;
  const path = ['spec', 'clusters'];
  const findings = checkSelector(selector, manifest.source, path);
  if (findings.length > 0) return findings;
  if (selected.length > 0) return [];
  if (selector === undefined && manifest.kind === 'Organization') return [];
  return [
    {
      rule: 'selects-nothing',
      message:
        selector === undefined
          ? 'Without spec.clusters the object concerns no cluster.'
          : 'No cluster carries these labels.',
      place: { document: manifest.source, path },
      help: 'Correct the labels, or write clusters: {} for every cluster.',
    },
  ];
}
