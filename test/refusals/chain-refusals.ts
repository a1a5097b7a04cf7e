import { change } from './change-sound-environment.ts';
import { editText as edit } from './edit-text.ts';
import type { Refusal } from './refusal.ts';
import { soundTrust } from './sound-trust.ts';

const infra = soundTrust['clusters/infra.yaml']!;
const trust = soundTrust['trusts/infra.yaml']!;
const sound: Record<string, string | undefined> = soundTrust;

/** The sound trust with one file in which a text is replaced. */
const inTrust = (from: string, to: string) => ({ ...sound, 'trusts/infra.yaml': edit(trust, from, to) });
const inInfra = (from: string, to: string) => ({ ...sound, 'clusters/infra.yaml': edit(infra, from, to) });
const inWorker = (from: string, to: string) => ({ ...sound, ...change('clusters/eu-1.yaml', from, to) });
const access = (entry: string) =>
  inTrust('{profile: secret-reader', `${entry}\n        - {profile: secret-reader`);

/** A file of the sound environment with the other end marked. */
const markedInfra = edit(infra, '[https://issuer', '[⟪https://issuer');

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

/** The issuing cluster as a shoot. */
const inShoot = {
  ...sound,
  'clusters/infra.yaml': edit(
    edit(infra, 'platform: kubeadm', 'platform: gardener'),
    '{type: NodeFile}',
    '{type: Gardener, in: eu-1, gardener: {namespace: garden-kms}}',
  ),
};

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
    files: {
      ...inWorker(
        '[https://kubernetes.default.svc]',
        '[https://kubernetes.default.svc, ⟦https://issuer.infra.example.com]',
      ),
      'clusters/infra.yaml': markedInfra,
    },
    mended: sound,
  },
  {
    rule: 'undiscoverable-issuer',
    files: {
      ...inInfra('  serviceAccountDiscovery: {certificateAuthorityFile: ../ca/infra.pem}\n', ''),
      'trusts/infra.yaml': edit(trust, 'issuingCluster: ', 'issuingCluster: ⟪'),
    },
    mended: sound,
    says: 'ServiceAccountTrust infra needs it',
  },
  {
    rule: 'undiscoverable-issuer',
    case: 'a name that only resolves in the cluster',
    files: {
      ...inInfra('[https://issuer.infra.example.com]', '[⟦https://kubernetes.default.svc.cluster.local]'),
      'trusts/infra.yaml': edit(trust, 'issuingCluster: ', 'issuingCluster: ⟪'),
    },
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
    rule: 'cluster-admin-abroad',
    case: 'what is as much: edit in every namespace',
    files: access('{clusterRole: ⟦edit}'),
    mended: access('{clusterRole: edit, namespaces: [apps]}'),
    says: 'kube-system',
    helps: 'allowClusterAdmin',
  },
  {
    rule: 'cluster-admin-abroad',
    case: 'what is as much: a controller of Kubernetes',
    files: access("{clusterRole: ⟦'system:controller:clusterrole-aggregation-controller'}"),
    mended: access(
      "{clusterRole: 'system:controller:clusterrole-aggregation-controller', allowClusterAdmin: true, reason: it repairs roles}",
    ),
  },
  {
    rule: 'access-entry',
    case: 'the role of a profile by its name',
    files: access("{clusterRole: ⟦'trustplane:flux-apply'}"),
    mended: access('{profile: flux-apply, namespaces: [apps]}'),
    helps: 'profile: flux-apply',
  },
  {
    rule: 'internal-host',
    case: 'of a cluster whose service accounts are trusted',
    files: inInfra('[https://issuer.infra.example.com]', '[⟦https://issuer.infra.svc]'),
    mended: {
      ...sound,
      'clusters/infra.yaml': edit(
        edit(infra, 'infra.example.com', 'infra.svc'),
        'Discovery: {',
        'Discovery: {internal: true, ',
      ),
    },
    helps: 'spec.serviceAccountDiscovery.internal: true in Cluster "infra"',
  },
  {
    rule: 'privileged-namespace',
    case: 'for a service account of another cluster',
    files: access('{profile: flux-apply, namespaces: ⟦[kube-system]}'),
    mended: access('{profile: read-only, namespaces: [kube-system]}'),
    says: 'whoever may create one, as the profile flux-apply allows',
    helps: 'use the profile read-only there',
  },
  {
    rule: 'privileged-namespace',
    case: 'to read any Secret there',
    files: access('{profile: secret-reader, namespaces: ⟦[kube-system]}'),
    mended: access('{profile: secret-reader, namespaces: [apps]}'),
    says: 'Secrets in "kube-system" can be keys to the whole cluster, and the profile secret-reader reads all',
    helps: 'in a namespace of their own',
  },
  {
    rule: 'privileged-namespace',
    case: 'to read one Secret there',
    files: access(
      '{profile: secret-reader, namespaces: ⟦[apps, trustplane-system], resourceNames: [registry]}',
    ),
    mended: access('{profile: secret-reader, namespaces: [apps], resourceNames: [registry]}'),
    says: 'Secrets in "trustplane-system" can be keys to the whole cluster, and the profile secret-reader reads registry.',
    helps: 'If these open nothing else, except the rule here',
  },
  {
    rule: 'privileged-namespace',
    case: 'a role that nobody knows here',
    files: access('{role: reporter, namespaces: ⟦[kube-system]}'),
    mended: access('{role: reporter, namespaces: [apps]}'),
    says: 'whether the Role "reporter" allows that, Trustplane does not know',
    helps: 'If the role neither creates pods nor reads Secrets',
  },
  {
    rule: 'replayable-audience',
    files: {
      ...inWorker('audience: eu-1', 'audience: ⟦https://issuer.infra.example.com'),
      'clusters/infra.yaml': markedInfra,
    },
    mended: sound,
  },
  {
    rule: 'replayable-audience',
    case: 'an audience that every shoot has',
    files: {
      ...inShoot,
      'trusts/infra.yaml': edit(trust, '  clusters:', '  audience: ⟦gardener\n  clusters:'),
      'clusters/infra.yaml': edit(inShoot['clusters/infra.yaml'], 'platform: ', 'platform: ⟪'),
    },
    mended: inShoot,
    says: '"gardener"',
  },
  {
    rule: 'replayable-audience',
    case: 'an audience of --api-audiences, named in the trust',
    files: {
      ...inInfra('  audience: infra', '  apiServer: {audiences: [⟪api.infra]}\n  audience: infra'),
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
    files: {
      ...inTrust('  clusters:', '  prefix: ⟦"ci:"\n  clusters:'),
      ...change('issuers/ci.yaml', 'prefix: "ci:"', 'prefix: ⟪"ci:"'),
    },
    mended: sound,
  },
  {
    rule: 'duplicate-issuer',
    case: 'two trusts for one cluster',
    files: {
      ...inTrust('issuingCluster: ', 'issuingCluster: ⟪'),
      'trusts/other.yaml': edit(
        edit(trust, '{name: infra}', '{name: other}'),
        'issuingCluster: ',
        'issuingCluster: ⟦',
      ),
    },
    mended: { ...sound, 'trusts/other.yaml': undefined },
    says: 'ServiceAccountTrust infra has the same',
    helps: 'into one ServiceAccountTrust',
  },
  {
    rule: 'copied-cluster-issuer',
    files: { ...byHand(edit(copied, 'https:', '⟦https:')), 'clusters/infra.yaml': markedInfra },
    mended: { ...sound, 'issuers/copy.yaml': undefined },
    severity: 'warning',
  },
  {
    rule: 'stale-cluster-issuer',
    files: {
      ...byHand(edit(copied, 'https://issuer.infra.example.com', '⟦https://issuer.infra.example.com/a1')),
      'clusters/infra.yaml': markedInfra,
    },
    mended: { ...sound, 'issuers/copy.yaml': undefined },
    severity: 'warning',
  },
  {
    rule: 'chain-authority',
    files: {
      ...byHand(
        edit(
          edit(copied, '    certificateAuthorityFile: ../ca/infra.pem\n', ''),
          '  issuer:\n',
          '  ⟦issuer:\n',
        ),
      ),
      'clusters/infra.yaml': edit(infra, '../ca/infra.pem', '⟪../ca/infra.pem'),
    },
    mended: { ...sound, 'issuers/copy.yaml': undefined },
  },
  {
    rule: 'unequal-namespace',
    files: {
      ...inTrust('namespace: external-secrets', 'namespace: ⟦external-secrets'),
      'tokens/sync.yaml': edit(token, 'sub: ', 'sub: ⟪'),
    },
    mended: {
      ...inTrust('namespace: external-secrets', 'namespace: external-secret'),
      'tokens/sync.yaml': token,
    },
    says: 'but it is in "external-secret"',
  },
];
