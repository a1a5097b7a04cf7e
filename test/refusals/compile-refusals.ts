import { change } from './change-sound-environment.ts';
import type { Refusal } from './refusal.ts';
import { certificate, soundEnvironment } from './sound-environment.ts';

const mapping = 'username: {claim: sub, prefix: "ci:"}\n';
const organizations = Object.fromEntries(
  Array.from({ length: 64 }, (_, index) => [
    `organizations/o${index}.yaml`,
    soundEnvironment['organizations/acme.yaml']!.replace(
      '{name: acme}',
      `{name: o${String(index).padStart(2, '0')}}`,
    ),
  ]),
);

const globex = soundEnvironment['organizations/acme.yaml']!.replaceAll('acme', 'globex');

/** Bad input that makes a document no API server would load, or one that could not be delivered. */
export const compileRefusals: readonly Refusal[] = [
  { rule: 'kubernetes-version', mended: 'sound', files: change('clusters/eu-1.yaml', '"1.34"', '⟦"1.28"') },
  { rule: 'unverified-version', mended: 'sound', files: change('clusters/eu-1.yaml', '"1.34"', '⟦"1.99"') },
  {
    rule: 'private-key',
    mended: 'sound',
    files: {
      ...change('issuers/keycloak.yaml', '../ca/login.pem', '⟦../ca/login.pem'),
      'ca/login.pem': `${certificate}-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n`,
    },
  },
  {
    rule: 'authenticator-limit',
    mended: {
      ...organizations,
      'organizations/o62.yaml': undefined,
      'organizations/o63.yaml': undefined,
    },
    files: { ...organizations, ...change('clusters/eu-1.yaml', 'name: eu-1', 'name: ⟦eu-1') },
    says: 'jwt: Too many: 66: must have at most 64 items (in the document of cluster eu-1). Beyond the 64th, in the order of their URLs: Organization o62, Organization o63',
    helps: 'docs/how-to/deliver-through-a-webhook.md',
  },
  {
    rule: 'issuer-url',
    mended: 'sound',
    files: change('issuers/ci.yaml', 'https://ci.example.com', '⟦http://ci.example.com'),
    says: 'jwt[0].issuer.url: Invalid value: "http://ci.example.com": URL scheme must be https',
  },
  {
    rule: 'own-issuer',
    mended: 'sound',
    files: {
      ...change('issuers/ci.yaml', 'https://ci.example.com', '⟦https://kubernetes.default.svc'),
      ...change('clusters/eu-1.yaml', '[https:', '[⟪https:'),
    },
    says: 'URL must not overlap with disallowed issuers: [https://kubernetes.default.svc]',
  },
  {
    rule: 'duplicate-issuer',
    mended: {
      'issuers/twin.yaml': soundEnvironment['issuers/ci.yaml']!.replace('{name: ci}', '{name: twin}').replace(
        'https://ci',
        'https://twin',
      ),
    },
    files: {
      'issuers/twin.yaml': soundEnvironment['issuers/ci.yaml']!.replace('{name: ci}', '{name: twin}').replace(
        'https://ci',
        '⟦https://ci',
      ),
      ...change('issuers/ci.yaml', 'https:', '⟪https:'),
    },
    says: 'jwt[1].issuer.url: Duplicate value: "https://ci.example.com"',
  },
  {
    rule: 'discovery-url',
    mended: {
      'issuers/twin.yaml': soundEnvironment['issuers/ci.yaml']!.replace('{name: ci}', '{name: twin}').replace(
        'https://ci',
        'https://twin',
      ),
    },
    case: 'the same twice',
    files: {
      'issuers/twin.yaml': soundEnvironment['issuers/ci.yaml']!.replace('{name: ci}', '{name: twin}').replace(
        'url: https://ci.example.com',
        'url: https://twin.example.com\n    discoveryURL: ⟦https://proxy.example.com/d',
      ),
      ...change(
        'issuers/ci.yaml',
        'url: https://ci.example.com',
        'url: https://ci.example.com\n    discoveryURL: ⟪https://proxy.example.com/d',
      ),
    },
    says: 'jwt[2].issuer.discoveryURL: Duplicate value',
  },
  {
    rule: 'discovery-url',
    mended: 'sound',
    files: change(
      'issuers/ci.yaml',
      'url: https://ci.example.com',
      'url: https://ci.example.com\n    discoveryURL: ⟦https://ci.example.com/',
    ),
    says: 'discoveryURL must be different from URL',
  },
  {
    rule: 'audiences',
    mended: 'sound',
    files: change(
      'issuers/ci.yaml',
      '  issuer:\n    url: https://ci.example.com',
      '  ⟦issuer:\n    url: https://ci.example.com\n    audiences: [a, b]',
    ),
    says: 'audienceMatchPolicy must be MatchAny for multiple audiences',
  },
  {
    rule: 'audiences',
    mended: 'sound',
    case: 'empty',
    files: change(
      'issuers/ci.yaml',
      'url: https://ci.example.com',
      'url: https://ci.example.com\n    audiences: ⟦[]',
    ),
    says: 'at least one jwt[0].issuer.audiences is required',
  },
  {
    rule: 'certificate-authority',
    mended: 'sound',
    files: change(
      'issuers/ci.yaml',
      'url: https://ci.example.com',
      'url: https://ci.example.com\n    certificateAuthority: ⟦nothing',
    ),
    says: 'data does not contain any valid RSA or ECDSA certificates',
  },
  {
    rule: 'certificate-authority',
    mended: 'sound',
    case: 'in a file',
    files: {
      'ca/login.pem': 'nothing\n',
      ...change('issuers/keycloak.yaml', '../ca/login.pem', '⟦../ca/login.pem'),
    },
  },
  {
    rule: 'egress-selector',
    mended: 'sound',
    files: change(
      'issuers/ci.yaml',
      'url: https://ci.example.com',
      'url: https://ci.example.com\n    egressSelectorType: ⟦cluster',
    ),
  },
  {
    rule: 'field-version',
    mended: 'sound',
    files: {
      ...change('clusters/eu-1.yaml', '"1.34"', '"1.33"'),
      ...change(
        'issuers/ci.yaml',
        'url: https://ci.example.com',
        'url: https://ci.example.com\n    egressSelectorType: ⟦cluster',
      ),
    },
    says: 'unknown field "jwt[0].issuer.egressSelectorType"',
  },
  {
    rule: 'claim-validation-rule',
    mended: 'sound',
    files: change(
      'issuers/ci.yaml',
      '  claimMappings:',
      '  claimValidationRules:\n    - ⟦{claim: hd, expression: "claims.hd == \'x\'"}\n  claimMappings:',
    ),
    says: "claim and expression can't both be set",
  },
  {
    rule: 'claim-mapping',
    mended: 'sound',
    files: change('issuers/ci.yaml', mapping, '⟦username: {claim: sub}\n'),
    says: 'claimMappings.username.prefix: Required value: prefix is required when claim is set',
  },
  {
    rule: 'claim-mapping',
    mended: 'sound',
    case: 'none',
    files: change('issuers/ci.yaml', `  claimMappings:\n    ${mapping}`, '  ⟦claimMappings: {}\n'),
    says: 'claimMappings.username: Required value: claim or expression is required',
  },
  {
    rule: 'extra-mapping',
    mended: 'sound',
    files: change(
      'issuers/ci.yaml',
      mapping,
      `${mapping}    extra:\n      - {key: ⟦Tenant, valueExpression: claims.t}\n`,
    ),
  },
  {
    rule: 'user-validation-rule',
    mended: 'sound',
    files: change(
      'issuers/ci.yaml',
      '  claimMappings:',
      '  userValidationRules:\n    - ⟦{message: x}\n  claimMappings:',
    ),
  },
  {
    rule: 'expression',
    mended: 'sound',
    files: change('issuers/ci.yaml', mapping, 'username: {expression: "claims.sub + ⟦claim.org"}\n'),
    says: `jwt[0].claimMappings.username.expression: Invalid value: "claims.sub + claim.org": compilation failed: ERROR: <input>:1:14: undeclared reference to 'claim' (in container '') (in the document of cluster eu-1)
 | claims.sub + claim.org
 | .............^`,
  },
  {
    rule: 'expression',
    mended: 'sound',
    case: 'a function that the version does not have yet',
    files: {
      ...change('clusters/eu-1.yaml', '"1.34"', '"1.33"'),
      ...change(
        'issuers/ci.yaml',
        mapping,
        `${mapping}    groups: {expression: 'dyn(claims.groups).sort⟦()'}\n`,
      ),
    },
    says: "undeclared reference to 'sort'",
  },
  {
    rule: 'expression',
    mended: 'sound',
    case: 'a rule that is no bool, in a class',
    files: change(
      'issuers/keycloak.yaml',
      '  claimMappings:',
      '  claimValidationRules:\n    - expression: ⟦claims.?org.orValue("{organization}")\n  claimMappings:',
    ),
    says: 'must evaluate to bool for Organization acme (in the document of cluster eu-1)',
  },
  {
    rule: 'expression',
    mended: 'sound',
    case: 'behind a placeholder, in a block',
    files: change(
      'issuers/keycloak.yaml',
      'username: {claim: sub, prefix: "{organization}:"}',
      'username:\n      expression: |\n        "{organization}:" +\n          "{organization}".upper⟦() + claims.sub',
    ),
    says: "ERROR: <input>:2:15: undeclared reference to 'upper' (in container '') for Organization acme",
  },
  {
    rule: 'expression',
    mended: 'sound',
    case: 'a pattern that does not compile',
    files: change(
      'issuers/ci.yaml',
      '  claimMappings:',
      '  userValidationRules:\n    - expression: user.username.find⟦("(") == ""\n  claimMappings:',
    ),
    says: 'jwt[0].userValidationRules[0].expression: Internal error: program instantiation failed: error parsing regexp',
  },
  {
    rule: 'unverified-expression',
    mended: 'sound',
    files: change(
      'issuers/ci.yaml',
      mapping,
      'username: {expression: "google.protobuf.StringValue⟦{value: \'ann\'}"}\n',
    ),
    says: "cannot be verified: construction of 'google.protobuf.StringValue' is not modelled",
  },
  {
    rule: 'email-verified',
    mended: 'sound',
    files: change('issuers/ci.yaml', mapping, 'username: {expression: ⟦claims.email}\n'),
    says: 'claims.email_verified must be used in claimMappings.username.expression or claimMappings.extra[*].valueExpression or claimValidationRules[*].expression',
  },
  {
    rule: 'anonymous',
    mended: 'sound',
    files: change(
      'clusters/eu-1.yaml',
      '  audience: eu-1\n',
      '  audience: eu-1\n  anonymous: {enabled: false, conditions: ⟦[{path: /livez}]}\n',
    ),
    says: 'enabled should be set to true when conditions are defined',
  },
  {
    rule: 'config-map-size',
    mended: {
      ...Object.fromEntries(Object.entries(organizations).slice(0, 20)),
      'ca/login.pem': certificate,
    },
    files: {
      ...change('clusters/eu-1.yaml', 'name: eu-1', 'name: ⟦eu-1'),
      ...Object.fromEntries(Object.entries(organizations).slice(0, 20)),
      'ca/login.pem': `${`# ${'x'.repeat(97)}\n`.repeat(600)}${certificate}`,
    },
  },
  {
    rule: 'delivery-platform',
    mended: 'sound',
    files: {
      'clusters/eu-1.yaml': soundEnvironment['clusters/eu-1.yaml']!.replace('kubeadm', 'talos').replace(
        'type: NodeFile',
        'type: ⟦NodeFile',
      ),
    },
  },
  {
    rule: 'directory-mount',
    mended: 'sound',
    files: change(
      'clusters/eu-1.yaml',
      'delivery: {type: NodeFile}',
      'delivery:\n    type: NodeFile\n    ⟦nodeFile: {profile: kube-dc}',
    ),
  },
  {
    rule: 'chart-values',
    mended: 'sound',
    files: change('clusters/eu-1.yaml', '{type: NodeFile}', '{type: NodeFile, nodeFile: {values: ⟦{}}}'),
  },
  {
    rule: 'file-group',
    mended: 'sound',
    files: change('clusters/eu-1.yaml', '  delivery:', '  apiServer: {runAsUser: ⟦65532}\n  delivery:'),
  },
  {
    rule: 'image-digest',
    mended: 'sound',
    severity: 'warning',
    files: change('clusters/eu-1.yaml', 'labels: {tier: test}', 'labels: {tier: production}'),
  },
  {
    rule: 'empty-authority',
    mended: 'sound',
    files: { 'ca/login.pem': '', ...change('issuers/keycloak.yaml', '../ca/login.pem', '⟦../ca/login.pem') },
  },
  {
    rule: 'empty-authority',
    mended: 'sound',
    case: 'inline',
    files: change(
      'issuers/ci.yaml',
      'url: https://ci.example.com',
      'url: https://ci.example.com\n    certificateAuthority: ⟦""',
    ),
  },
  {
    rule: 'no-issuer',
    mended: 'sound',
    severity: 'warning',
    files: {
      ...change('clusters/eu-1.yaml', 'name: eu-1', 'name: ⟦eu-1'),
      'issuers/ci.yaml': undefined,
      'organizations/acme.yaml': undefined,
      'tokens/acme.yaml': undefined,
    },
  },
  {
    rule: 'name-clash',
    mended: 'sound',
    files: change(
      'clusters/eu-1.yaml',
      '{type: NodeFile}',
      '{type: NodeFile, nodeFile: {configMapName: ⟦trustplane-agent}}',
    ),
  },
  {
    rule: 'privileged-namespace',
    mended: change(
      'organizations/acme.yaml',
      'clusterRole: admin, namespaces: [acme]',
      'clusterRole: view, namespaces: [trustplane-system]',
    ),
    files: change('organizations/acme.yaml', 'namespaces: [acme]', 'namespaces: ⟦[trustplane-system]'),
    says: 'as the ClusterRole admin allows',
    helps: 'For people who may do everything anyway except the rule here',
  },
  {
    rule: 'cluster-admin-people',
    severity: 'warning',
    case: 'one of two organisations',
    mended: { 'organizations/globex.yaml': globex },
    files: {
      ...change('organizations/acme.yaml', 'admin, namespaces: [acme]', '⟦edit'),
      'organizations/globex.yaml': globex,
    },
    says: 'On eu-1 "acme:org-admin" of Organization acme gets edit in the whole cluster, and with it what Organization globex has there.',
    helps: 'Add namespaces',
  },
  {
    rule: 'cluster-admin-people',
    severity: 'warning',
    case: 'a single user',
    // It is alone on the cluster, which may well be its own.
    mended: change('organizations/acme.yaml', 'admin, namespaces: [acme]', 'cluster-admin'),
    files: change(
      'organizations/acme.yaml',
      'group: org-admin, clusterRole: admin, namespaces: [acme]',
      'user: ⟦ann, clusterRole: cluster-admin',
    ),
    says: 'the user "acme:ann" alone gets cluster-admin',
    helps: 'Name a group',
  },
  {
    rule: 'cluster-admin-people',
    severity: 'warning',
    case: 'a role that the Cluster calls one of administrators',
    mended: 'sound',
    files: {
      ...change(
        'issuers/ci.yaml',
        'prefix: "ci:"}\n',
        'prefix: "ci:"}\n  access: [{user: ⟦"42", clusterRole: mender}]\n',
      ),
      ...change('clusters/eu-1.yaml', '  delivery:', '  adminRoles: [mender]\n  delivery:'),
    },
  },
  {
    rule: 'file-group',
    mended: 'sound',
    case: 'a group without a user',
    files: change('clusters/eu-1.yaml', '  delivery:', '  apiServer: {runAsGroup: ⟦65532}\n  delivery:'),
  },
];
