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
/** The sound environment with a trust: what is added to it, and what replaces something of it. */
export const soundTrust: Readonly<Record<string, string>> = {
  'clusters/infra.yaml': infra,
  'trusts/infra.yaml': trust,
  'ca/infra.pem': certificate,
  'tokens/acme.yaml': soundEnvironment['tokens/acme.yaml']!.replace(
    'clusters: {}',
    'clusters: {matchLabels: {tier: test}}',
  ),
};
