import { change } from './change-sound-environment.ts';
import type { Refusal } from './refusal.ts';
import { certificate, soundEnvironment } from './sound-environment.ts';

/** A cluster whose service accounts the sound environment's lets in. */
const infra = `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata: {name: infra, labels: {tier: infra}}
spec:
  kubernetesVersion: "1.34"
  platform: kubeadm
  serviceAccountIssuers: [https://issuer.infra.example.com]
  serviceAccountDiscovery: {certificateAuthorityFile: ../ca/infra.pem}
  audience: infra
  breakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: platform team, lastTested: 2026-11-02}]
  delivery: {type: NodeFile}
`;
const trust = `apiVersion: trustplane.dev/v1alpha1
kind: ServiceAccountTrust
metadata: {name: infra}
spec:
  issuingCluster: infra
  clusters: {matchLabels: {tier: test}}
  serviceAccounts:
    - namespace: external-secrets
      name: sync
      access:
        - {profile: secret-reader, namespaces: [linkerd], resourceNames: [identity]}
`;
const sound: Record<string, string | undefined> = {
  'clusters/infra.yaml': infra,
  'trusts/infra.yaml': trust,
  'ca/infra.pem': certificate,
  'tokens/acme.yaml': soundEnvironment['tokens/acme.yaml']!.replace(
    'clusters: {}',
    'clusters: {matchLabels: {tier: test}}',
  ),
};

function edit(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`there is no ${from}`);
  return text.replace(from, to);
}

/** The sound trust with one file in which a text is replaced. */
const inTrust = (from: string, to: string) => ({ ...sound, 'trusts/infra.yaml': edit(trust, from, to) });
const inInfra = (from: string, to: string) => ({ ...sound, 'clusters/infra.yaml': edit(infra, from, to) });
const inWorker = (from: string, to: string) => ({ ...sound, ...change('clusters/eu-1.yaml', from, to) });
const access = (entry: string) =>
  inTrust('{profile: secret-reader', `${entry}\n        - {profile: secret-reader`);

const copied = `apiVersion: trustplane.dev/v1alpha1
kind: Issuer
metadata: {name: infra-copy}
spec:
  clusters: {matchLabels: {tier: test}}
  issuer:
    url: https://issuer.infra.example.com
    certificateAuthorityFile: ../ca/infra.pem
  claimMappings: {username: {claim: sub, prefix: "infra:"}}
`;
const byHand = (text: string) => ({ ...sound, 'trusts/infra.yaml': undefined, 'issuers/copy.yaml': text });
const token = `apiVersion: trustplane.dev/v1alpha1
kind: TokenCase
metadata: {name: sync}
spec:
  clusters: {matchLabels: {tier: test}}
  claims:
    iss: https://issuer.infra.example.com
    aud: eu-1
    sub: system:serviceaccount:external-secret:sync
    kubernetes.io: {namespace: external-secret, serviceaccount: {name: sync}}
  expect: {username: "infra:system:serviceaccount:external-secret:sync"}
`;

/** Bad input in chains of clusters that trust each other: the mistakes that were made by hand, each with its check. */
export const chainRefusals: readonly Refusal[] = [
  {
    rule: 'unknown-reference',
    case: 'a cluster that nobody knows',
    files: inTrust('issuingCluster: infra', 'issuingCluster: ⟦infar'),
    mended: sound,
    says: 'Cluster "infar"',
    helps: 'Did you mean "infra"?',
  },
  {
    rule: 'trust-prefix',
    case: 'no prefix, for a fallback without one',
    files: inTrust('  clusters:', '  prefix: ⟦""\n  clusters:'),
    mended: sound,
  },
  {
    rule: 'trust-prefix',
    case: 'a prefix that runs into the name',
    files: inTrust('  clusters:', '  prefix: ⟦infra-\n  clusters:'),
    mended: sound,
    says: "does not end in ':'",
  },
  {
    rule: 'trust-prefix',
    case: "Kubernetes's own",
    files: inTrust('  clusters:', '  prefix: ⟦"system:"\n  clusters:'),
    mended: sound,
  },
  {
    rule: 'system-subject',
    case: 'a binding for the service account without its prefix',
    files: byHand(
      edit(copied, 'claim: sub, prefix: "infra:"', 'expression: "claims.sub"').concat(
        '  access:\n    - {user: ⟦"system:serviceaccount:flux-system:sync", clusterRole: view}\n',
      ),
    ),
    mended: { ...sound, 'issuers/copy.yaml': undefined },
  },
  {
    rule: 'self-trust',
    files: inTrust('clusters: {matchLabels: {tier: test}}', 'clusters: ⟦{matchLabels: {tier: infra}}'),
    mended: sound,
  },
  {
    rule: 'same-cluster-issuer',
    files: inWorker(
      '[https://kubernetes.default.svc]',
      '[https://kubernetes.default.svc, ⟦https://issuer.infra.example.com]',
    ),
    mended: sound,
    says: 'at environment/clusters/infra.yaml:7',
  },
  {
    rule: 'undiscoverable-issuer',
    files: inInfra('  serviceAccountDiscovery: {certificateAuthorityFile: ../ca/infra.pem}\n', ''),
    mended: sound,
    says: 'at environment/trusts/infra.yaml:5',
  },
  {
    rule: 'undiscoverable-issuer',
    case: 'a name that only resolves in the cluster',
    files: inInfra('[https://issuer.infra.example.com]', '[⟦https://kubernetes.default.svc.cluster.local]'),
    mended: sound,
    says: 'leads nowhere from another cluster',
  },
  {
    rule: 'cluster-admin-abroad',
    files: access('{clusterRole: ⟦cluster-admin}'),
    mended: access('{clusterRole: cluster-admin, allowClusterAdmin: true, reason: until profiles are tried}'),
  },
  {
    rule: 'cluster-admin-abroad',
    case: 'allowed without a reason',
    files: access('{clusterRole: ⟦cluster-admin, allowClusterAdmin: true}'),
    mended: sound,
    says: 'nobody says why',
  },
  {
    rule: 'access-entry',
    case: 'allowClusterAdmin where there is none',
    files: access('{clusterRole: view, allowClusterAdmin: ⟦true}'),
    mended: sound,
  },
  {
    rule: 'access-entry',
    case: 'a profile and a role',
    files: access('⟦{profile: read-only, clusterRole: view}'),
    mended: sound,
    says: 'more than one',
  },
  {
    rule: 'access-entry',
    case: 'a profile that reads Secrets, everywhere',
    files: access('⟦{profile: flux-apply}'),
    mended: sound,
    says: 'cluster-admin',
  },
  {
    rule: 'access-entry',
    case: 'namespaces in namespaces',
    files: access('{profile: namespace-keeper, namespaces: ⟦[apps]}'),
    mended: sound,
  },
  {
    rule: 'access-entry',
    case: 'names of objects for a profile that has none',
    files: access('{profile: read-only, resourceNames: ⟦[apps]}'),
    mended: sound,
  },
  {
    rule: 'privileged-namespace',
    case: 'for a service account of another cluster',
    files: access('{profile: flux-apply, namespaces: ⟦[kube-system]}'),
    mended: sound,
  },
  {
    rule: 'replayable-audience',
    files: inWorker('audience: eu-1', 'audience: ⟦https://issuer.infra.example.com'),
    mended: sound,
    says: 'at environment/clusters/infra.yaml:7',
  },
  {
    rule: 'replayable-audience',
    case: 'an audience of --api-audiences, named in the trust',
    files: {
      ...inInfra('  audience: infra', '  apiServer: {audiences: [api.infra]}\n  audience: infra'),
      'trusts/infra.yaml': edit(trust, '  clusters:', '  audience: ⟦api.infra\n  clusters:'),
    },
    mended: sound,
  },
  {
    rule: 'generic-audience',
    case: 'the word of every installer, for tokens of another cluster',
    files: inTrust('  clusters:', '  audience: ⟦kubernetes\n  clusters:'),
    mended: sound,
  },
  {
    rule: 'colliding-names',
    case: 'a trust and an issuer with one prefix',
    files: inTrust('  clusters:', '  prefix: ⟦"ci:"\n  clusters:'),
    mended: sound,
  },
  {
    rule: 'duplicate-issuer',
    case: 'two trusts for one cluster',
    files: { ...sound, 'trusts/other.yaml': edit(trust, '{name: infra}', '{name: other}') },
    mended: { ...sound, 'trusts/other.yaml': undefined },
    says: 'ServiceAccountTrust infra has the same',
  },
  {
    rule: 'copied-cluster-issuer',
    files: byHand(edit(copied, 'https:', '⟦https:')),
    mended: { ...sound, 'issuers/copy.yaml': undefined },
    severity: 'warning',
    says: 'at environment/clusters/infra.yaml:7',
  },
  {
    rule: 'stale-cluster-issuer',
    files: byHand(edit(copied, 'https://issuer.infra.example.com', '⟦https://issuer.infra.example.com/a1')),
    mended: { ...sound, 'issuers/copy.yaml': undefined },
    severity: 'warning',
    says: 'at environment/clusters/infra.yaml:7',
  },
  {
    rule: 'chain-authority',
    files: byHand(
      edit(
        edit(copied, '    certificateAuthorityFile: ../ca/infra.pem\n', ''),
        '  issuer:\n',
        '  ⟦issuer:\n',
      ),
    ),
    mended: { ...sound, 'issuers/copy.yaml': undefined },
    says: 'at environment/clusters/infra.yaml:8',
  },
  {
    rule: 'unequal-namespace',
    files: {
      ...inTrust('namespace: external-secrets', 'namespace: ⟦external-secrets'),
      'tokens/sync.yaml': token,
    },
    mended: {
      ...inTrust('namespace: external-secrets', 'namespace: external-secret'),
      'tokens/sync.yaml': token,
    },
    says: 'at environment/tokens/sync.yaml:9',
  },
];
