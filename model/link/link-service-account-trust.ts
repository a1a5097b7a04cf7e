import type { JWTAuthenticator } from '../../authentication/configuration.ts';
import { parseGoUrl } from '../../authentication/parse-go-url.ts';
import type { FieldPath, Finding } from '../diagnostics/finding.ts';
import { listCandidates } from '../diagnostics/list-candidates.ts';
import type { SourceDocument } from '../load/source-document.ts';
import type { Manifest } from '../manifest.ts';
import { linkServiceAccountAccess } from './link-service-account-access.ts';
import type { Discovery } from './read-discoveries.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/** The service accounts of a cluster as an issuer, and the clusters that let them in. */
export interface LinkedTrust {
  issuer: TrustedIssuer;
  trusting: readonly Manifest<'Cluster'>[];
}

/**
 * The authenticator of a ServiceAccountTrust and its grants, made from the same prefix. Undefined where the issuing
 * cluster does not exist, cannot be discovered, or the prefix would not keep its names apart.
 *
 * @param selected the clusters that its selector matches; the issuing cluster is left out
 */
export function linkServiceAccountTrust(
  manifest: Manifest<'ServiceAccountTrust'>,
  selected: readonly Manifest<'Cluster'>[],
  discoveries: ReadonlyMap<string, Discovery>,
  findings: Finding[],
): LinkedTrust | undefined {
  const { issuingCluster, audience, serviceAccounts } = manifest.document.spec;
  const at = (...path: string[]) => ({ document: manifest.source, path: ['spec', ...path] });
  const discovery = discoveries.get(issuingCluster);
  if (discovery === undefined) {
    findings.push({
      rule: 'unknown-reference',
      message: `There is no Cluster "${issuingCluster}".`,
      place: at('issuingCluster'),
      help: listCandidates(issuingCluster, [...discoveries.keys()], 'clusters'),
      missing: { kind: 'Cluster', name: issuingCluster },
    });
    return undefined;
  }
  const prefix = manifest.document.spec.prefix ?? `${issuingCluster}:`;
  const faults = [...findPrefixFault(prefix, at('prefix')), ...findDiscoveryFault(discovery, manifest)];
  findings.push(...faults);
  if (faults.length > 0) return undefined;

  const { cluster, certificateAuthority } = discovery;
  const { serviceAccountIssuers, serviceAccountDiscovery = {} } = cluster.document.spec;
  const { discoveryURL, egressSelectorType, internal } = serviceAccountDiscovery;
  const subjects = serviceAccounts.map(({ namespace, name }) => `system:serviceaccount:${namespace}:${name}`);
  const authenticator: JWTAuthenticator = {
    issuer: {
      url: serviceAccountIssuers[0]!,
      ...(discoveryURL !== undefined && { discoveryURL }),
      ...(certificateAuthority !== undefined && { certificateAuthority }),
      ...(audience !== undefined && { audiences: [audience] }),
      ...(egressSelectorType !== undefined && { egressSelectorType }),
    },
    claimValidationRules: [
      {
        expression: `claims.sub in [${[...new Set(subjects)].map((subject) => `'${subject}'`).join(', ')}]`,
        message: `not a service account that ${manifest.name} lets in`,
      },
      {
        expression:
          "claims.sub == 'system:serviceaccount:' + claims['kubernetes.io'].namespace + ':' + claims['kubernetes.io'].serviceaccount.name",
        message: 'the subject and the namespace of the token differ',
      },
    ],
    claimMappings: { username: { claim: 'sub', prefix } },
  };
  const issuer: TrustedIssuer = {
    owner: manifest,
    template: manifest,
    internal: internal ?? false,
    internalHelp: `Correct the host; if it is meant to be private, set spec.serviceAccountDiscovery.internal: true in Cluster "${issuingCluster}".`,
    authenticator,
    access: linkServiceAccountAccess(manifest, prefix, findings),
    locate: (field) => locate(field, manifest, cluster),
  };
  return { issuer, trusting: listTrusting(selected, cluster, manifest, findings) };
}

/** The clusters that can tell the issuing cluster's tokens from their own. */
function listTrusting(
  selected: readonly Manifest<'Cluster'>[],
  issuing: Manifest<'Cluster'>,
  manifest: Manifest<'ServiceAccountTrust'>,
  findings: Finding[],
): Manifest<'Cluster'>[] {
  const [url] = issuing.document.spec.serviceAccountIssuers as [string];
  const others = selected.filter((cluster) => cluster !== issuing);
  if (others.length === 0 && selected.length > 0) {
    findings.push({
      rule: 'self-trust',
      message: `The only cluster that is selected is "${issuing.name}" itself, and a cluster never lists its own issuer.`,
      place: { document: manifest.source, path: ['spec', 'clusters'] },
      help: 'Select the clusters that are to let its service accounts in.',
    });
  }
  return others.filter((cluster) => {
    const index = cluster.document.spec.serviceAccountIssuers.indexOf(url);
    if (index < 0) return true;
    findings.push({
      rule: 'same-cluster-issuer',
      message: `Cluster "${cluster.name}" issues tokens as ${url} itself, and so does "${issuing.name}": it cannot tell their tokens from its own.`,
      place: { document: cluster.source, path: ['spec', 'serviceAccountIssuers', index] },
      help: `Give "${issuing.name}" a --service-account-issuer of its own, as the first of several, and name it in both places; or narrow spec.clusters of ServiceAccountTrust ${manifest.name}.`,
      related: [
        {
          document: issuing.source,
          path: ['spec', 'serviceAccountIssuers', 0],
          message: `the issuer of "${issuing.name}"`,
        },
        {
          document: manifest.source,
          path: ['spec', 'clusters'],
          message: `what lets service accounts of "${issuing.name}" in`,
        },
      ],
    });
    return false;
  });
}

function findPrefixFault(prefix: string, place: NonNullable<Finding['place']>): Finding[] {
  const fault =
    prefix === ''
      ? 'Without a prefix a service account of another cluster has the name of one of the trusting cluster.'
      : prefix.startsWith('system:')
        ? `"${prefix}" belongs to Kubernetes itself.`
        : prefix.endsWith(':')
          ? undefined
          : `"${prefix}" does not end in ':', so that it runs into the name behind it.`;
  if (fault === undefined) return [];
  return [
    {
      rule: 'trust-prefix',
      message: fault,
      place,
      help: 'Leave prefix out: it is then the name of the issuing cluster and a colon.',
    },
  ];
}

/** Why API servers of other clusters could not verify a token of this one. */
function findDiscoveryFault(
  { cluster }: Discovery,
  { source, name }: Manifest<'ServiceAccountTrust'>,
): Finding[] {
  const { serviceAccountIssuers, serviceAccountDiscovery } = cluster.document.spec;
  const [url] = serviceAccountIssuers as [string];
  const report = (field: FieldPath, message: string, help: string): Finding[] => [
    {
      rule: 'undiscoverable-issuer',
      message: `${message} ServiceAccountTrust ${name} needs it.`,
      place: { document: cluster.source, path: ['spec', ...field] },
      help,
      related: [
        {
          document: source,
          path: ['spec', 'issuingCluster'],
          message: `what lets service accounts of "${cluster.name}" in`,
        },
      ],
    },
  ];
  if (serviceAccountDiscovery === undefined) {
    return report(
      ['serviceAccountDiscovery'],
      `Cluster "${cluster.name}" does not say how others reach its discovery document.`,
      'Add spec.serviceAccountDiscovery with the certificateAuthorityFile of that server, or {} where it has a public certificate.',
    );
  }
  const parsed = parseGoUrl(url);
  const host = 'error' in parsed ? '' : parsed.url.host;
  const inCluster = /^kubernetes\.default(\.svc(\.[^:]*)?)?(:\d+)?$/.test(host);
  if (url.startsWith('https://') && !(inCluster && serviceAccountDiscovery.discoveryURL === undefined))
    return [];
  return report(
    ['serviceAccountIssuers', 0],
    `${url} leads nowhere from another cluster.`,
    inCluster
      ? 'Name the address that others can reach as serviceAccountDiscovery.discoveryURL, or give the API server a --service-account-issuer of its own.'
      : 'Give the API server an https URL as its first --service-account-issuer, and name that here.',
  );
}

/** What the API server complains about is written in the Cluster, or here. */
function locate(
  field: FieldPath,
  { source, document }: Manifest<'ServiceAccountTrust'>,
  cluster: Manifest<'Cluster'>,
): { document: SourceDocument; path: FieldPath } {
  const [section, name] = field;
  const own = (path: string) => ({ document: source, path: ['spec', path] });
  if (section === 'claimValidationRules') return own('serviceAccounts');
  if (section === 'claimMappings')
    return own(document.spec.prefix === undefined ? 'issuingCluster' : 'prefix');
  if (section !== 'issuer') return own('issuingCluster');
  if (name === 'audiences') return own(document.spec.audience === undefined ? 'issuingCluster' : 'audience');
  const path =
    name === 'discoveryURL' || name === 'egressSelectorType'
      ? ['serviceAccountDiscovery', name]
      : name === 'certificateAuthority'
        ? [
            'serviceAccountDiscovery',
            cluster.document.spec.serviceAccountDiscovery?.certificateAuthorityFile === undefined
              ? name
              : 'certificateAuthorityFile',
          ]
        : ['serviceAccountIssuers', 0];
  return { document: cluster.source, path: ['spec', ...path] };
}
