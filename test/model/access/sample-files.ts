const cluster = (name: string, tier: string) => `apiVersion: trustplane.dev/v1alpha1
kind: Cluster
metadata: {name: ${name}, labels: {tier: ${tier}}}
spec:
  kubernetesVersion: "1.34"
  platform: kubeadm
  serviceAccountIssuers: [https://kubernetes.default.svc]
  audience: ${name}
  breakGlass: [{kind: ClientCertificate, subject: 'O=system:masters,CN=ops', owner: platform team, lastTested: 2026-11-01}]
  delivery:
    type: NodeFile
    nodeFile: {image: {digest: "sha256:${'0'.repeat(64)}"}}
`;

const tokenCase = (name: string, email: string, groups: string, expect: string) =>
  `apiVersion: trustplane.dev/v1alpha1
kind: TokenCase
metadata: {name: ${name}}
spec:
  clusters: {}
  claims: {iss: https://login.example.com/realms/acme, aud: [eu-1, eu-2], email: ${email}, email_verified: true, org: acme, groups: ${groups}}
  expect: ${expect}
`;

/** Two clusters that trust the realm of an organisation and a pipeline, with two people and a stranger. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'clusters/eu-1.yaml': cluster('eu-1', 'production'),
  'clusters/eu-2.yaml': cluster('eu-2', 'staging'),
  'issuers/keycloak.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: IssuerClass
metadata: {name: keycloak}
spec:
  clusters: {}
  issuer: {url: 'https://login.example.com/realms/{organization}'}
  claimMappings:
    username: {claim: email, prefix: '{organization}:'}
    groups: {claim: groups, prefix: '{organization}:'}
  claimValidationRules:
    - {expression: 'claims.?email_verified.orValue(false) == true', message: verified e-mail only}
    - {expression: 'claims.?org.orValue("") == "{organization}"', message: only people of our own}
  exceptions: [{rule: mutable-claim, reason: addresses are never reused here, expires: 2027-06-30}]
`,
  'issuers/pipeline.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: Issuer
metadata: {name: pipeline}
spec:
  clusters: {matchLabels: {tier: production}}
  issuer: {url: https://ci.example.com}
  claimMappings:
    username: {expression: '"ci:" + claims.project_id'}
  access: [{user: 'ci:42', clusterRole: deployer, namespaces: [apps]}]
`,
  'organizations/acme.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: Organization
metadata: {name: acme}
spec:
  issuerClassName: keycloak
  access:
    - {group: org-admin, clusterRole: admin, namespaces: [acme-prod, acme-dev]}
    - {user: ann@acme.example, clusterRole: view}
`,
  'tokens/ann.yaml': tokenCase(
    'ann',
    'ann@acme.example',
    '[org-admin]',
    "{username: 'acme:ann@acme.example', groups: ['acme:org-admin']}",
  ),
  'tokens/bob.yaml': tokenCase('bob', 'bob@acme.example', '[]', "{username: 'acme:bob@acme.example'}"),
  'tokens/eve.yaml': tokenCase('eve', 'eve@other.example', '[]', '{refused: only people of our own}').replace(
    'org: acme',
    'org: other',
  ),
};
