import { soundEnvironment } from '../../refusals/sound-environment.ts';

const cluster = (
  name: string,
  role: string,
  issuer: string,
  more = '',
) => `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata: {name: ${name}, labels: {role: ${role}}}
spec:
  kubernetesVersion: "1.34"
  platform: kubeadm
  serviceAccountIssuers: [${issuer}]
  audience: ${name}
${more}  breakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: platform team, lastTested: 2026-11-02}]
  delivery: {type: NodeFile}
`;

const address = (name: string) =>
  `  apiServer: {url: 'https://${name}.example.com:6443', certificateAuthorityFile: ../ca/login.pem}\n`;
const discovery = '  serviceAccountDiscovery: {certificateAuthorityFile: ../ca/login.pem}\n';

/** An environment in which two workers let in service accounts of the cluster "infra", as files by path. */
export const fleetFiles: Readonly<Record<string, string>> = {
  'ca/login.pem': soundEnvironment['ca/login.pem']!,
  'clusters/infra.yaml': cluster(
    'infra',
    'infra',
    'https://issuer.infra.example.com',
    discovery + address('infra'),
  ),
  'clusters/worker-1.yaml': cluster(
    'worker-1',
    'worker',
    'https://kubernetes.default.svc',
    address('worker-1'),
  ),
  'clusters/worker-2.yaml': cluster(
    'worker-2',
    'worker',
    'https://kubernetes.default.svc',
    address('worker-2'),
  ),
  'trusts/infra.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: ServiceAccountTrust
metadata: {name: infra}
spec:
  issuingCluster: infra
  clusters: {}
  serviceAccounts:
    - namespace: flux-system
      name: worker-applier
      access:
        - {profile: flux-apply, namespaces: [shop]}
        - {profile: namespace-keeper}
      kustomizations:
        - {name: namespaces, sourceRef: {kind: GitRepository, name: fleet}, path: './clusters/{cluster}/namespaces'}
        - {name: shop, sourceRef: {kind: GitRepository, name: fleet}, path: ./shop, dependsOn: [namespaces]}
    - namespace: external-secrets
      name: sync
      access:
        - {profile: secret-reader, namespaces: [linkerd], resourceNames: [identity, anchors]}
        - {profile: secret-reader, namespaces: [shop]}
        - {clusterRole: view, namespaces: [shop]}
        - {role: auditor, namespaces: [shop]}
`,
  'tokens/applier.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: TokenCase
metadata: {name: applier}
spec:
  clusters: {matchLabels: {role: worker}}
  claims:
    iss: https://issuer.infra.example.com
    aud: [worker-1, worker-2]
    sub: system:serviceaccount:flux-system:worker-applier
    kubernetes.io: {namespace: flux-system, serviceaccount: {name: worker-applier}}
  expect: {username: "infra:system:serviceaccount:flux-system:worker-applier"}
`,
};
