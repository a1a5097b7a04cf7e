/** A certificate authority of the tests (EC P-256, valid until 2126); its key was thrown away. */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBhzCCAS2gAwIBAgIUPkAayDoKxPOKKtSBGVWS1AKK+zcwCgYIKoZIzj0EAwIw
GDEWMBQGA1UEAwwNdGVzdCBsb2dpbiBDQTAgFw0yNjExMjExMzAwMDhaGA8yMTI2
MTAyODEzMDAwOFowGDEWMBQGA1UEAwwNdGVzdCBsb2dpbiBDQTBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABH7B3q0bGqOX49De6b3snB1G3R7Ny9WZ44n47VYtvTjy
ZcW/Nl3021xjjnuO4CXYARCMPZoOkJuNC1/ZxWvZ5PijUzBRMB0GA1UdDgQWBBTW
0RGg7AiFx3HhHK34BfSlzPmgRjAfBgNVHSMEGDAWgBTW0RGg7AiFx3HhHK34BfSl
zPmgRjAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIF/KQEbiN1Vq
O/W8+eqYLpg5lZh6mt734ieTYV41tIVdAiEAmgDkh1czCFdrR1bznKbuTtSStgMJ
Qp9NBWfFNej89jQ=
-----END CERTIFICATE-----
`;

/** A small environment with nothing wrong, as files by path. */
export const soundEnvironment: Readonly<Record<string, string>> = {
  'clusters/eu-1.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata:
  name: eu-1
  labels: {tier: test}
spec:
  kubernetesVersion: "1.34"
  platform: kubeadm
  serviceAccountIssuers: [https://kubernetes.default.svc]
  audience: eu-1
  breakGlass: [{kind: ClientCertificate, subject: "O=system:masters,CN=ops", owner: platform team, lastTested: 2026-11-02}]
  delivery: {type: NodeFile}
`,
  'issuers/ci.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: Issuer
metadata: {name: ci}
spec:
  clusters: {}
  issuer:
    url: https://ci.example.com
  claimMappings:
    username: {claim: sub, prefix: "ci:"}
`,
  'issuers/keycloak.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: IssuerClass
metadata: {name: keycloak}
spec:
  clusters: {}
  issuer:
    url: https://login.example.com/realms/{organization}
    certificateAuthorityFile: ../ca/login.pem
  claimMappings:
    username: {claim: sub, prefix: "{organization}:"}
    groups: {claim: groups, prefix: "{organization}:"}
`,
  'organizations/acme.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: Organization
metadata: {name: acme}
spec:
  issuerClassName: keycloak
  access:
    - {group: org-admin, clusterRole: admin, namespaces: [acme]}
`,
  'tokens/acme.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: TokenCase
metadata: {name: acme-admin}
spec:
  clusters: {}
  claims: {iss: https://login.example.com/realms/acme, aud: eu-1, sub: ann, groups: [org-admin]}
  expect: {username: "acme:ann", groups: ["acme:org-admin"]}
`,
  'ca/login.pem': certificate,
};
