/** Texts as people and tools write them. */
const PEM = `-----BEGIN CERTIFICATE-----
${Array.from({ length: 10 }, (_, row) => Buffer.from(`row ${row} `.repeat(6)).toString('base64').slice(0, 64)).join('\n')}
-----END CERTIFICATE-----
`;

export const REAL = [
  `# What the build may do
kind: Issuer
metadata: {name: github-actions}
spec:
  clusters: {matchLabels: {tier: production}}       # standard label selector
  issuer:
    url: https://token.actions.githubusercontent.com
    audiences: [eu-1]                               # absent = the cluster's own
    certificateAuthority: |
${PEM.replace(/^(?=.)/gm, '      ')}
  internal: false                                   # true: the host may be private
  claimMappings: {username: {expression: '"gha:" + claims.repository'}}
  claimValidationRules: [{expression: 'claims.repository_owner_id == "1234"', message: only our organisation}]
  access: [{user: 'gha:acme/deploy', clusterRole: deployer, namespaces: [apps]}]
  exceptions: [{rule: mutable-claim, reason: names are never reused here, expires: 2027-06-30}]
---
kind: Organization
metadata: {name: acme}
spec:
  issuerClassName: keycloak
  access:
  - {group: org-admin, clusterRole: admin, namespaces: [acme-prod, acme-dev]}
`,
  `kind: IssuerClass
metadata: {name: keycloak}
spec:
  clusters: {}
  issuer: {url: 'https://login.example.com/realms/{organization}', audiences: [kube-dc]}
  claimMappings:
    username: {claim: email, prefix: '{organization}:'}
    groups: {claim: groups, prefix: '{organization}:'}
  claimValidationRules: [{expression: 'claims.?email_verified.orValue(false) == true', message: verified}]
`,
  `---
kind: Cluster
metadata: {name: eu-1, labels: {tier: production}}
spec:
  kubernetesVersion: "1.33"                         # the oldest API server
  platform: kubeadm

  serviceAccountIssuers: [https://kubernetes.default.svc]
  anonymous: {enabled: true, conditions: [{path: /livez}, {path: /readyz}, {path: /healthz}]}
  apiServer: {port: 6443, egressSelectors: [], runAsUser: 0}
  breakGlass: [{kind: ClientCertificate, subject: 'O=system:masters,CN=ops', lastTested: 2026-11-01}]
  delivery: {type: NodeFile, nodeFile: {directory: /etc/trustplane, rollout: fast}}
`,
  `apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
- issuer:
    url: https://login.example.com/realms/acme
    audiences:
    - kube-dc
    - "other"
    audienceMatchPolicy: MatchAny
  claimMappings:
    username:
      claim: email
      prefix: "acme:"
    groups:
      expression: claims.groups.map(g, 'acme:' + g)
  userValidationRules:
  - expression: "!user.username.startsWith('system:')"
    message: 'it''s reserved'
anonymous:
  enabled: false
`,
  `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: acme-admin
  labels: {"app.kubernetes.io/managed-by": trustplane}
  annotations:
    example.com/note: >-
      access of the organisation
      to its namespaces

      by group
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: acme:org-admin
roleRef: {
  apiGroup: rbac.authorization.k8s.io,
  kind: ClusterRole,   # not Role
  name: admin,
}
`,
  `apiVersion: v1
kind: ConfigMap
metadata:
  name: ca
  creationTimestamp: null
data:
  ca.crt: |-
${PEM.replace(/^(?=.)/gm, '    ').trimEnd()}
  run.sh: |
    #!/bin/sh
    if true; then
      echo "a: b"   # not a comment

    fi
immutable: true
`,
  `${JSON.stringify({ kind: 'Issuer', spec: { port: 1, list: [1, -2.5e3, null, true, 'x: y'], none: {} } }, null, 2)}\n`,
  `- - a
  - b: 1
    c: ~
-
  - - d
-   key: value
    list:
    - 0x1F
    - 0o17
    - -0
    - .5
    - 1e3
    - .inf
    - -.INF
    - .NaN
`,
];
