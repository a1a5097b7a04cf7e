/** A small environment in which nothing is wrong. */
export const sampleEnvironment: Readonly<Record<string, string>> = {
  'prod/clusters/eu-1.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata: {name: eu-1, labels: {tier: production}}
spec:
  kubernetesVersion: "1.33"
  platform: kubeadm
  serviceAccountIssuers: [https://kubernetes.default.svc]
  audience: eu-1
  breakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: platform team, lastTested: 2026-11-02}]
  delivery:
    type: NodeFile
    nodeFile: {image: {digest: "sha256:${'0'.repeat(64)}"}}
`,
  'prod/issuers/login.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: Issuer
metadata: {name: login}
spec:
  clusters: {}
  issuer: {url: https://login.example.com}
  claimMappings:
    username: {claim: sub, prefix: "login:"}
`,
};
