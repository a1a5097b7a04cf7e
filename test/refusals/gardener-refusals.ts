import { changeFile } from './change-file.ts';
import type { Refusal } from './refusal.ts';
import { soundEnvironment } from './sound-environment.ts';

const issuer =
  'https://discovery.example.com/projects/kms/shoots/5f2b9a0e-7c1d-4e83-9b64-0d6f3a1c8e27/issuer';
const cluster = `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata:
  name: worker-1
spec:
  kubernetesVersion: "1.34"
  platform: gardener
  serviceAccountIssuers: [https://api.worker-1.example.com]
  audience: worker-1
  breakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: platform, lastTested: 2026-11-01}]
  delivery:
    type: Gardener
    in: eu-1
    gardener: {namespace: garden-kms}
`;
const shoot = `apiVersion: core.gardener.cloud/v1beta1
kind: Shoot
metadata:
  name: worker-1
  namespace: garden-kms
spec:
  kubernetes:
    version: 1.34.2
    kubeAPIServer: {}
`;
const sound = {
  'clusters/worker-1.yaml': cluster,
  'shoots/worker-1.yaml': shoot,
  // The token is for the other cluster.
  'tokens/acme.yaml': soundEnvironment['tokens/acme.yaml']!.replace(
    'clusters: {}',
    'clusters: {matchLabels: {tier: test}}',
  ),
};

const changeCluster = (...changes: readonly (readonly [string, string])[]) =>
  changeFile(sound, 'clusters/worker-1.yaml', changes);
const changeShoot = (...changes: readonly (readonly [string, string])[]) =>
  changeFile(sound, 'shoots/worker-1.yaml', changes);

const managed =
  'gardener: {namespace: garden-kms, managedIssuer: {discovery: discovery.example.com, project: kms, uid: 5f2b9a0e-7c1d-4e83-9b64-0d6f3a1c8e27}}';
const withIssuer = (issuers: string) =>
  changeCluster(
    ['[https://api.worker-1.example.com]', issuers],
    ['gardener: {namespace: garden-kms}', managed],
  )['clusters/worker-1.yaml'];
const annotated = shoot.replace(
  '  namespace: garden-kms\n',
  '  namespace: garden-kms\n  annotations: {authentication.gardener.cloud/issuer: managed}\n',
);

const changeIssuers = (issuers: string) => {
  const changed = changeCluster(['[https://api.worker-1.example.com]', issuers]);
  return { 'clusters/worker-1.yaml': changed['clusters/worker-1.yaml'] };
};
const withAudiences = {
  'clusters/worker-1.yaml': cluster.replace('  audience:', '  apiServer: {audiences: [own]}\n  audience:'),
};
const withUid = (uid: string) => annotated.replace('  namespace:', `  uid: ${uid}\n  namespace:`);
/** The Shoot as the garden cluster prints it, with an address. */
const withStatus = (name: string, url: string) => ({
  ...sound,
  'shoots/worker-1.yaml': `${shoot}status:\n  advertisedAddresses: [{name: ${name}, url: ${url}}]\n`,
});

/** Another cluster, with its block for Gardener. */
const second = (gardener: string) =>
  cluster.replaceAll('worker-1', 'worker-2').replace('{namespace: garden-kms}', gardener);

/** Bad input about shoots. */
export const gardenerRefusals: readonly Refusal[] = [
  {
    rule: 'own-issuer',
    case: 'a shoot that trusts itself',
    mended: sound,
    files: {
      ...changeCluster(['[https:', '[⟪https:']),
      'issuers/ci.yaml': soundEnvironment['issuers/ci.yaml']!.replace(
        'https://ci.example.com',
        '⟦https://api.worker-1.example.com',
      ),
    },
    says: 'URL must not overlap with disallowed issuers: [https://api.worker-1.example.com]',
  },
  {
    rule: 'gardener-reference',
    case: 'a name where the name has a hash',
    mended: sound,
    files: {
      ...changeShoot([
        'kubeAPIServer: {}',
        'kubeAPIServer: {structuredAuthentication: {configMapName: ⟦infra-issuer}}',
      ]),
      'clusters/worker-1.yaml': cluster.replace('{namespace: garden-kms}', '⟪{namespace: garden-kms}'),
    },
    says: '"infra-issuer"',
    helps: 'Remove the line',
  },
  {
    rule: 'gardener-reference',
    case: 'another name',
    mended: {
      ...changeShoot([
        'kubeAPIServer: {}',
        'kubeAPIServer: {structuredAuthentication: {configMapName: infra-issuer}}',
      ]),
      'clusters/worker-1.yaml': second('{namespace: garden-kms, configMapName: infra-issuer}').replaceAll(
        'worker-2',
        'worker-1',
      ),
    },
    files: {
      ...changeShoot([
        'kubeAPIServer: {}',
        'kubeAPIServer: {structuredAuthentication: {configMapName: ⟦infra-issuer}}',
      ]),
      'clusters/worker-1.yaml': cluster.replace(
        '{namespace: garden-kms}',
        '{namespace: garden-kms, configMapName: ⟪infra-issuer-worker}',
      ),
    },
    says: 'infra-issuer-worker is rendered',
  },
  {
    rule: 'gardener-reference',
    case: 'a Shoot in another namespace',
    severity: 'warning',
    // A Cluster of its own tells that the two have nothing to do with each other.
    mended: {
      ...changeShoot(['namespace: garden-kms', 'namespace: garden-other']),
      'clusters/worker-2.yaml': second('{namespace: garden-other, shoot: worker-1}'),
    },
    files: {
      ...changeCluster(['{namespace: garden-kms', '{namespace: ⟦garden-kms']),
      'shoots/worker-1.yaml': shoot.replace('garden-kms', '⟪garden-other'),
    },
    helps: 'namespace: garden-other',
  },
  {
    rule: 'yaml-syntax',
    case: 'a Shoot',
    mended: sound,
    files: changeShoot(['kubeAPIServer: {}\n', 'kubeAPIServer: {\n⟦']),
  },
  {
    rule: 'duplicate-key',
    case: 'a Shoot that names two ConfigMaps',
    mended: sound,
    files: changeShoot([
      'kubeAPIServer: {}',
      'kubeAPIServer: {structuredAuthentication: {configMapName: a, ⟦configMapName: b}}',
    ]),
  },
  {
    rule: 'gardener-shoot',
    case: 'cloudProfileName, from 1.34 on',
    mended: sound,
    files: changeShoot(['  kubernetes:', '  cloudProfileName: ⟦aws\n  kubernetes:']),
    helps: 'spec.cloudProfile',
  },
  {
    rule: 'gardener-shoot',
    case: 'secretBindingName, from 1.34 on',
    mended: sound,
    files: changeShoot(['  kubernetes:', '  secretBindingName: ⟦aws\n  kubernetes:']),
    helps: 'credentialsBindingName',
  },
  {
    rule: 'gardener-shoot',
    case: 'enableAnonymousAuthentication, from 1.35 on',
    mended: changeShoot(['kubeAPIServer: {}', 'kubeAPIServer: {enableAnonymousAuthentication: false}']),
    files: changeShoot(
      ['1.34.2', '1.35.0'],
      ['kubeAPIServer: {}', 'kubeAPIServer: {enableAnonymousAuthentication: ⟦false}'],
    ),
    helps: 'spec.anonymous',
  },
  {
    rule: 'gardener-shoot',
    case: 'an older API server than the Cluster says',
    mended: changeShoot(['1.34.2', '1.35.0']),
    files: {
      ...changeShoot(['1.34.2', '⟦1.33.4']),
      'clusters/worker-1.yaml': cluster.replace('"1.34"', '⟪"1.34"'),
    },
    helps: 'kubernetesVersion: "1.33"',
  },
  {
    rule: 'gardener-shoot',
    case: 'flags beside the document',
    mended: sound,
    files: changeShoot(['kubeAPIServer: {}', 'kubeAPIServer: {oidcConfig: ⟦{clientID: a}}']),
    helps: 'trustplane import',
  },
  {
    rule: 'gardener-issuer',
    case: 'not among the issuers',
    mended: {
      ...sound,
      'shoots/worker-1.yaml': annotated,
      'clusters/worker-1.yaml': withIssuer(`[${issuer}]`),
    },
    files: {
      ...sound,
      'shoots/worker-1.yaml': annotated,
      'clusters/worker-1.yaml': withIssuer('⟦[https://api.worker-1.example.com]'),
    },
    says: issuer,
    helps: 'Write it first',
  },
  {
    rule: 'gardener-issuer',
    case: 'the URL that a shoot had before it was made anew',
    mended: {
      ...sound,
      'shoots/worker-1.yaml': annotated,
      'clusters/worker-1.yaml': withIssuer(`[${issuer}]`),
    },
    files: {
      ...sound,
      'shoots/worker-1.yaml': annotated,
      'clusters/worker-1.yaml': withIssuer(`⟦[${issuer.replace('5f2b9a0e', '6a3c0b1f')}]`),
    },
    says: `The issuer of the Shoot is ${issuer}, which is none of these`,
  },
  {
    rule: 'gardener-issuer',
    case: 'not the first',
    mended: {
      ...sound,
      'shoots/worker-1.yaml': annotated,
      'clusters/worker-1.yaml': withIssuer(`[${issuer}]`),
    },
    files: {
      ...sound,
      'shoots/worker-1.yaml': annotated,
      'clusters/worker-1.yaml': withIssuer(`⟦[https://api.worker-1.example.com, ${issuer}]`),
    },
    helps: 'Put it first',
  },
  {
    rule: 'gardener-issuer',
    case: 'without the annotation',
    mended: {
      ...sound,
      'shoots/worker-1.yaml': annotated,
      'clusters/worker-1.yaml': withIssuer(`[${issuer}]`),
    },
    files: {
      ...changeShoot(['metadata:', '⟦metadata:']),
      'clusters/worker-1.yaml': withIssuer(`[${issuer}]`)!.replace('managedIssuer: ', 'managedIssuer: ⟪'),
    },
    says: 'authentication.gardener.cloud/issuer: managed',
  },
  {
    rule: 'gardener-issuer',
    case: 'beside an issuer of its own',
    mended: { ...sound, 'shoots/worker-1.yaml': annotated },
    files: {
      ...sound,
      'shoots/worker-1.yaml': annotated.replace(
        'kubeAPIServer: {}',
        'kubeAPIServer: {serviceAccountConfig: {issuer: ⟦https://issuer.example.com}}',
      ),
    },
    helps: 'cannot be taken back',
  },
  {
    rule: 'gardener-issuer',
    case: 'an issuer of its own that the Cluster does not name',
    mended: {
      ...changeShoot([
        'kubeAPIServer: {}',
        'kubeAPIServer: {serviceAccountConfig: {issuer: https://issuer.example.com}}',
      ]),
      ...changeIssuers('[https://issuer.example.com, https://api.worker-1.example.com]'),
    },
    files: {
      ...changeShoot([
        'kubeAPIServer: {}',
        'kubeAPIServer: {serviceAccountConfig: {issuer: ⟦https://issuer.example.com}}',
      ]),
      ...changeIssuers('⟪[https://api.worker-1.example.com, https://issuer.example.com]'),
    },
    helps: 'Write it first',
  },
  {
    rule: 'gardener-issuer',
    case: 'an accepted issuer, which it is made to trust',
    mended: changeShoot([
      'kubeAPIServer: {}',
      'kubeAPIServer: {serviceAccountConfig: {acceptedIssuers: [https://api.worker-1.example.com]}}',
    ]),
    files: {
      ...changeShoot([
        'kubeAPIServer: {}',
        'kubeAPIServer: {serviceAccountConfig: {acceptedIssuers: [⟦https://ci.example.com]}}',
      ]),
      ...changeIssuers('⟪[https://api.worker-1.example.com]'),
    },
    says: 'https://ci.example.com',
  },
  {
    rule: 'gardener-issuer',
    case: 'what Gardener advertises as the issuer',
    mended: withStatus('service-account-issuer', 'https://api.worker-1.example.com'),
    files: {
      ...withStatus('service-account-issuer', '⟦https://issuer.example.com'),
      ...changeIssuers('⟪[https://api.worker-1.example.com]'),
    },
    says: 'not the first issuer',
  },
  {
    rule: 'gardener-issuer',
    case: 'an address of the shoot, which it is made to trust',
    mended: withStatus('external', 'https://api.worker-1.kms.example.com'),
    files: withStatus('external', '⟦https://ci.example.com'),
    says: 'which Gardener refuses',
  },
  {
    rule: 'gardener-issuer',
    case: 'of a shoot that was made anew',
    mended: {
      ...sound,
      'shoots/worker-1.yaml': withUid('5f2b9a0e-7c1d-4e83-9b64-0d6f3a1c8e27'),
      'clusters/worker-1.yaml': withIssuer(`[${issuer}]`),
    },
    files: {
      ...sound,
      'shoots/worker-1.yaml': withUid('⟦6a3c0b1f-7c1d-4e83-9b64-0d6f3a1c8e27'),
      'clusters/worker-1.yaml': withIssuer(`[${issuer}]`).replace('managedIssuer: {', 'managedIssuer: ⟪{'),
    },
    says: '6a3c0b1f',
  },
  {
    rule: 'gardener-issuer',
    case: 'that others trust, and nobody says where it is',
    mended: {
      ...sound,
      'shoots/worker-1.yaml': annotated,
      'clusters/worker-1.yaml': withIssuer(`[${issuer}]\n  serviceAccountDiscovery: {}`),
    },
    files: {
      ...sound,
      'shoots/worker-1.yaml': annotated.replace('issuer: managed', 'issuer: ⟦managed'),
      ...changeIssuers('⟪[https://api.worker-1.example.com]\n  serviceAccountDiscovery: {}'),
    },
    helps: 'delivery.gardener.managedIssuer',
  },
  {
    rule: 'gardener-issuer',
    case: 'an audience that the Cluster does not name',
    mended: {
      ...changeShoot(['kubeAPIServer: {}', 'kubeAPIServer: {apiAudiences: [own]}']),
      ...withAudiences,
    },
    files: {
      ...changeShoot(['kubeAPIServer: {}', 'kubeAPIServer: {apiAudiences: [kubernetes, ⟦own]}']),
      'clusters/worker-1.yaml': cluster.replace('platform: ', 'platform: ⟪'),
    },
    helps: 'apiServer.audiences',
  },
  {
    rule: 'anonymous-everywhere',
    case: 'by a field of the Shoot',
    mended: {
      ...changeCluster(['  delivery:', '  anonymous: {enabled: false}\n  delivery:']),
      'shoots/worker-1.yaml': shoot.replace('{}', '{enableAnonymousAuthentication: true}'),
    },
    files: changeShoot(['kubeAPIServer: {}', 'kubeAPIServer: {enableAnonymousAuthentication: ⟦true}']),
    helps: 'spec.anonymous of the Cluster',
  },
  {
    rule: 'gardener-shoot',
    case: 'a version that is a number',
    mended: changeShoot(['1.34.2', '"1.34"']),
    files: changeShoot(['1.34.2', '⟦1.34']),
    helps: 'in quotes',
  },
  {
    rule: 'control-plane-twice',
    case: 'the UID of a Shoot under another name',
    mended: {
      ...sound,
      'clusters/worker-1.yaml': withIssuer(`[${issuer}]`),
      'clusters/worker-2.yaml': second(
        managed.slice('gardener: '.length).replace('5f2b9a0e', '6a3c0b1f'),
      ).replace('https://api.worker-2.example.com', issuer.replace('5f2b9a0e', '6a3c0b1f')),
    },
    files: {
      ...sound,
      'clusters/worker-1.yaml': withIssuer(`[${issuer}]`)!.replace('uid: ', 'uid: ⟪'),
      'clusters/worker-2.yaml': second(managed.slice('gardener: '.length))
        .replace('https://api.worker-2.example.com', issuer)
        .replace('uid: ', 'uid: ⟦'),
    },
    says: issuer,
  },
  {
    rule: 'control-plane-twice',
    case: 'the issuer of a Shoot in a Cluster that is delivered in another way',
    mended: { ...sound, 'clusters/worker-1.yaml': withIssuer(`[${issuer}]`) },
    files: {
      ...sound,
      'clusters/eu-1.yaml': soundEnvironment['clusters/eu-1.yaml']!.replace(
        'https://kubernetes.default.svc',
        `⟪${issuer}`,
      ),
      'clusters/worker-1.yaml': withIssuer(`[${issuer}]`)!.replace('uid: ', 'uid: ⟦'),
    },
  },
  {
    rule: 'gardener-twice',
    case: 'two Clusters that are one Shoot',
    mended: { ...sound, 'clusters/worker-2.yaml': second('{namespace: garden-kms}') },
    files: {
      ...changeCluster(['name: worker-1', 'name: ⟪worker-1']),
      'clusters/worker-2.yaml': second('{namespace: garden-kms, shoot: ⟦worker-1}'),
    },
    says: 'The Cluster "worker-1" is delivered to the same Shoot',
  },
  {
    rule: 'gardener-twice',
    case: 'one ConfigMap with two documents',
    mended: { ...sound, 'clusters/worker-2.yaml': second('{namespace: garden-kms, configMapName: issuer}') },
    files: {
      ...changeCluster(['{namespace: garden-kms}', '{namespace: garden-kms, configMapName: ⟪issuer}']),
      // The issuers without an audience get that of each cluster.
      'clusters/worker-2.yaml': second('{namespace: garden-kms, configMapName: ⟦issuer}'),
    },
    says: 'with another document',
    helps: 'Leave configMapName out',
  },
  {
    rule: 'gardener-reconcile',
    case: 'a name that never changes',
    severity: 'warning',
    mended: sound,
    files: changeCluster(['{namespace: garden-kms}', '{namespace: garden-kms, configMapName: ⟦issuer}']),
    helps: 'gardener.cloud/operation=reconcile',
  },
  {
    rule: 'gardener-reconcile',
    case: 'changes only in the maintenance window',
    severity: 'warning',
    mended: sound,
    files: changeShoot(['  kubernetes:', '  maintenance: {confineSpecUpdateRollout: ⟦true}\n  kubernetes:']),
  },
  {
    rule: 'missing-field',
    case: 'the project of a shoot',
    mended: sound,
    files: changeCluster(['    gardener: {namespace: garden-kms}\n', ''], ['  delivery:', '  ⟦delivery:']),
    helps: 'garden-NAME',
  },
  {
    rule: 'delivery-platform',
    case: 'Gardener',
    mended: sound,
    files: changeCluster(['platform: gardener', 'platform: kubeadm'], ['type: Gardener', 'type: ⟦Gardener']),
  },
  {
    rule: 'delivery-platform',
    case: 'NodeFile in a shoot',
    mended: sound,
    files: changeCluster([cluster.slice(cluster.indexOf('    type')), '    type: ⟦NodeFile\n']),
    helps: 'Use type: Gardener',
  },
];
