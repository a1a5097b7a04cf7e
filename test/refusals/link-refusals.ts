import { change } from './change-sound-environment.ts';
import type { Refusal } from './refusal.ts';
import { soundEnvironment } from './sound-environment.ts';

const exception = (text: string) =>
  change('issuers/ci.yaml', 'spec:\n', `spec:\n  exceptions:\n    - ${text}\n`);

/** Bad input in which objects do not fit together. */
export const linkRefusals: readonly Refusal[] = [
  {
    rule: 'duplicate-name',
    mended: {
      'issuers/other.yaml': soundEnvironment['issuers/ci.yaml']!.replace(
        '{name: ci}',
        '{name: other}',
      ).replace('ci.example.com', 'other.example.com'),
    },
    files: {
      'issuers/other.yaml': soundEnvironment['issuers/ci.yaml']!.replace('{name: ci}', '{name: ⟦ci}').replace(
        'ci.example.com',
        'other.example.com',
      ),
    },
  },
  {
    rule: 'unknown-reference',
    mended: 'sound',
    files: change('organizations/acme.yaml', 'issuerClassName: keycloak', 'issuerClassName: ⟦keyclaok'),
    says: 'IssuerClass "keyclaok"',
  },
  {
    rule: 'unknown-reference',
    mended: {
      'destinations/eu-2.yaml':
        'apiVersion: trustplane.dev/v1alpha1\nkind: Destination\nmetadata: {name: eu-2}\nspec: {cluster: eu-1, inputs: [..]}\n',
    },
    case: 'the cluster of a Destination',
    files: {
      'destinations/eu-2.yaml':
        'apiVersion: trustplane.dev/v1alpha1\nkind: Destination\nmetadata: {name: ⟦eu-2}\n',
    },
    says: 'Cluster "eu-2"',
  },
  {
    rule: 'missing-file',
    mended: 'sound',
    files: change('issuers/keycloak.yaml', '../ca/login.pem', '⟦../ca/logn.pem'),
  },
  {
    rule: 'exclusive-fields',
    mended: 'sound',
    files: change(
      'issuers/keycloak.yaml',
      '../ca/login.pem',
      '⟦../ca/login.pem\n    certificateAuthority: x',
    ),
  },
  {
    rule: 'label-selector',
    mended: 'sound',
    files: change(
      'issuers/ci.yaml',
      'clusters: {}',
      'clusters:\n    matchExpressions:\n      - ⟦{key: tier, operator: In}',
    ),
  },
  {
    rule: 'selects-nothing',
    mended: 'sound',
    severity: 'warning',
    files: change('issuers/ci.yaml', 'clusters: {}', 'clusters: ⟦{matchLabels: {teir: test}}'),
  },
  {
    rule: 'unknown-placeholder',
    mended: 'sound',
    files: change(
      'issuers/keycloak.yaml',
      'https://login.example.com/realms/{organization}',
      '⟦https://login.example.com/realms/{organization}/{region}',
    ),
    says: '{region}',
  },
  {
    rule: 'unknown-placeholder',
    mended: 'sound',
    case: 'in an Issuer',
    files: change('issuers/ci.yaml', 'https://ci.example.com', '⟦https://ci.example.com/{organization}'),
    says: 'of an Issuer',
  },
  {
    rule: 'unknown-placeholder',
    mended: 'sound',
    case: 'in an expression',
    files: change(
      'issuers/keycloak.yaml',
      '  claimMappings:',
      `  claimValidationRules:\n    - {expression: ⟦"claims.org == '{org}'", message: x}\n  claimMappings:`,
    ),
  },
  {
    rule: 'no-audience',
    mended: 'sound',
    files: {
      ...change('clusters/eu-1.yaml', '  audience: eu-1\n', ''),
      ...change('issuers/ci.yaml', '  issuer:\n', '  ⟦issuer:\n'),
      'organizations/acme.yaml': undefined,
      'tokens/acme.yaml': undefined,
    },
  },
  {
    rule: 'access-entry',
    mended: 'sound',
    files: change(
      'organizations/acme.yaml',
      '{group: org-admin, clusterRole: admin, namespaces: [acme]}',
      '⟦{group: org-admin, user: ann, clusterRole: admin}',
    ),
    says: 'both a user and a group',
  },
  {
    rule: 'access-entry',
    mended: 'sound',
    case: 'no role',
    files: change(
      'organizations/acme.yaml',
      '{group: org-admin, clusterRole: admin, namespaces: [acme]}',
      '⟦{group: org-admin}',
    ),
  },
  {
    rule: 'access-entry',
    mended: 'sound',
    case: 'a role without a namespace',
    files: change(
      'organizations/acme.yaml',
      '{group: org-admin, clusterRole: admin, namespaces: [acme]}',
      '⟦{group: org-admin, role: admin}',
    ),
  },
  {
    rule: 'system-subject',
    mended: 'sound',
    files: change(
      'issuers/ci.yaml',
      'username: {claim: sub, prefix: "ci:"}\n',
      'username: {expression: claims.sub}\n  access:\n    - {user: ⟦"system:admin", clusterRole: view}\n',
    ),
  },
  {
    rule: 'unmapped-subject',
    mended: 'sound',
    files: {
      'issuers/ci.yaml': `${soundEnvironment['issuers/ci.yaml']}  access:\n    - {group: ⟦deployers, clusterRole: view}\n`,
    },
  },
  {
    rule: 'double-prefix',
    mended: 'sound',
    severity: 'warning',
    files: change('organizations/acme.yaml', '{group: org-admin,', '{group: ⟦"acme:org-admin",'),
  },
  {
    rule: 'token-case',
    mended: 'sound',
    files: change(
      'tokens/acme.yaml',
      'expect: {username: "acme:ann", groups: ["acme:org-admin"]}',
      'expect: ⟦{username: "acme:ann", refused: nobody}',
    ),
  },
  {
    rule: 'token-case',
    mended: 'sound',
    case: 'nothing expected',
    files: change(
      'tokens/acme.yaml',
      'expect: {username: "acme:ann", groups: ["acme:org-admin"]}',
      'expect: ⟦{}',
    ),
  },
  {
    rule: 'token-issuer',
    mended: 'sound',
    files: change(
      'tokens/acme.yaml',
      'iss: https://login.example.com/realms/acme,',
      'iss: ⟦https://login.example.com/realms/acme/,',
    ),
  },
  {
    rule: 'unknown-rule',
    mended: 'sound',
    files: exception('{rule: ⟦image-digst, reason: x, expires: "2099-01-01"}'),
  },
  {
    rule: 'unexceptable-rule',
    mended: 'sound',
    files: exception('{rule: ⟦own-issuer, reason: x, expires: "2099-01-01"}'),
  },
  {
    rule: 'expired-exception',
    mended: 'sound',
    files: exception('{rule: image-digest, reason: x, expires: ⟦"2020-01-01"}'),
  },
  {
    rule: 'ambiguous-destination',
    mended: {
      'clusters/eu-2.yaml': soundEnvironment['clusters/eu-1.yaml']!.replaceAll('eu-1', 'eu-2'),
      'destinations/eu-1.yaml':
        'apiVersion: trustplane.dev/v1alpha1\nkind: Destination\nmetadata: {name: eu-1-north}\nspec: {cluster: eu-2, inputs: [..]}\n',
      'tokens/acme.yaml': undefined,
    },
    files: {
      'clusters/eu-2.yaml': soundEnvironment['clusters/eu-1.yaml']!.replaceAll('eu-1', 'eu-2'),
      'destinations/eu-1.yaml':
        'apiVersion: trustplane.dev/v1alpha1\nkind: Destination\nmetadata: {name: ⟦eu-1}\nspec: {cluster: eu-2, inputs: [..]}\n',
      'tokens/acme.yaml': undefined,
    },
  },
  {
    rule: 'outside-work-tree',
    mended: {
      'destinations/eu-1.yaml':
        'apiVersion: trustplane.dev/v1alpha1\nkind: Destination\nmetadata: {name: eu-1}\nspec: {inputs: [..]}\n',
    },
    case: 'an input of a Destination',
    files: {
      'destinations/eu-1.yaml':
        'apiVersion: trustplane.dev/v1alpha1\nkind: Destination\nmetadata: {name: eu-1}\nspec: {inputs: [.., ⟦../../../../../../../../etc]}\n',
    },
  },
  {
    rule: 'missing-file',
    mended: {
      'destinations/eu-1.yaml':
        'apiVersion: trustplane.dev/v1alpha1\nkind: Destination\nmetadata: {name: eu-1}\nspec: {inputs: [..]}\n',
    },
    case: 'an input of a Destination',
    files: {
      'destinations/eu-1.yaml':
        'apiVersion: trustplane.dev/v1alpha1\nkind: Destination\nmetadata: {name: eu-1}\nspec: {inputs: [⟦../nowhere]}\n',
    },
  },
  {
    rule: 'unknown-placeholder',
    mended: 'sound',
    case: 'in the name of a CA file',
    files: change('issuers/keycloak.yaml', '../ca/login.pem', '⟦../ca/{organization}.pem'),
    says: 'in certificateAuthorityFile',
  },
  {
    rule: 'unknown-placeholder',
    mended: 'sound',
    case: 'in access',
    files: change('organizations/acme.yaml', '{group: org-admin,', '{group: ⟦"{organization}-admin",'),
    says: 'in group of an Organization',
  },
  {
    rule: 'unknown-placeholder',
    mended: 'sound',
    case: 'in the audience of a cluster',
    files: {
      ...change('clusters/eu-1.yaml', 'audience: eu-1', 'audience: ⟦"{organization}"'),
      'tokens/acme.yaml': undefined,
    },
  },
];
