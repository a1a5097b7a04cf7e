import { changeFile } from './change-file.ts';
import { editText } from './edit-text.ts';
import type { Refusal } from './refusal.ts';
import { soundEnvironment } from './sound-environment.ts';
import { soundTrust } from './sound-trust.ts';

const cluster = soundEnvironment['clusters/eu-1.yaml']!.replace(
  'delivery: {type: NodeFile}',
  'delivery: {type: OpenIDConnect}',
);
const infra = editText(
  soundTrust['clusters/infra.yaml']!,
  '{certificateAuthorityFile: ../ca/infra.pem}',
  '{}',
);
const worker = soundEnvironment['clusters/eu-1.yaml']!.replaceAll('eu-1', 'eu-2').replace('test', 'file');
const trust = `apiVersion: trustplane.dev/v1alpha1
kind: ServiceAccountTrust
metadata: {name: infra}
spec:
  issuingCluster: infra
  clusters: {matchExpressions: [{key: tier, operator: NotIn, values: [infra]}]}
  serviceAccounts: [{namespace: flux-system, name: applier}]
`;
const sound = {
  'clusters/eu-1.yaml': cluster,
  'issuers/ci.yaml': soundEnvironment['issuers/ci.yaml']!,
  'issuers/keycloak.yaml': soundEnvironment['issuers/keycloak.yaml']!,
};
/** An issuer that has two names, and a token with the short one. */
const google = {
  'clusters/eu-1.yaml': cluster,
  'issuers/ci.yaml': soundEnvironment['issuers/ci.yaml']!.replace(
    'https://ci.example.com',
    'https://accounts.google.com',
  ).replace(
    'prefix: "ci:"}\n',
    'prefix: "ci:"}\n  claimValidationRules: [{claim: hd, requiredValue: example.com}]\n',
  ),
  'tokens/google.yaml': `apiVersion: trustplane.dev/v1alpha1
kind: TokenCase
metadata: {name: ann}
spec:
  clusters: {}
  claims: {iss: accounts.google.com, aud: eu-1, sub: ann, hd: example.com}
  expect: {username: "ci:ann"}
`,
};
/** Builds of GitHub whose tokens have to say this. */
const builds = (rules: string) => ({
  'clusters/eu-1.yaml': cluster,
  'issuers/ci.yaml': soundEnvironment['issuers/ci.yaml']!.replace(
    'https://ci.example.com',
    'https://token.actions.githubusercontent.com',
  )
    .replace('prefix: "ci:"}\n', `prefix: "ci:"}\n  claimValidationRules: [${rules}]\n`)
    .replace('claim: sub', 'claim: repository_id'),
});
const prefix = 'username: {claim: sub, prefix: "ci:"}';
const changeIssuer = (...changes: readonly (readonly [string, string])[]) =>
  changeFile(sound, 'issuers/ci.yaml', changes);
/** An issuer with more fields behind its mapping. */
const more = (text: string) => changeIssuer([`${prefix}\n`, `${prefix}\n${text}`]);

/** Bad input about clusters whose API servers ask the webhook. */
export const webhookRefusals: readonly Refusal[] = [
  {
    rule: 'webhook-expression',
    case: 'the user name',
    mended: sound,
    files: changeIssuer([prefix, `username: {expression: ⟦'"ci:" + claims.sub'}`]),
    says: 'claimMappings.username.expression is CEL, and the webhook knows only a claim with a prefix (in the objects of cluster eu-1).',
    helps: 'Write claim and prefix, or let the issuer select only clusters whose API servers read a file',
  },
  {
    rule: 'webhook-expression',
    case: 'the groups of a class, once for all its organisations',
    mended: sound,
    files: changeFile(sound, 'issuers/keycloak.yaml', [
      [
        'groups: {claim: groups, prefix: "{organization}:"}',
        `groups: {expression: ⟦'claims.?groups.orValue([]).map(g, "{organization}:" + g)'}`,
      ],
    ]),
    says: 'claimMappings.groups.expression is CEL',
  },
  {
    rule: 'webhook-expression',
    case: 'a rule about claims',
    mended: more('  claimValidationRules: [{claim: department, requiredValue: platform}]\n'),
    files: more(
      '  claimValidationRules: [{claim: department, requiredValue: platform}, {expression: ⟦claims.level == "2", message: no}]\n',
    ),
    says: 'claimValidationRules[1].expression is CEL',
    helps: 'Write claim and requiredValue',
  },
  {
    rule: 'webhook-expression',
    case: 'a rule about users',
    mended: sound,
    files: more(
      `  userValidationRules: [{expression: ⟦"!user.username.startsWith('system:')", message: no}]\n`,
    ),
    says: 'the webhook has no rules about users',
    helps: 'the webhook never lets one through',
  },
  {
    rule: 'webhook-field',
    case: 'a uid',
    mended: sound,
    files: more('    uid: {claim: ⟦sub}\n'),
    says: 'claimMappings.uid.claim has no place in it',
  },
  {
    rule: 'webhook-field',
    case: 'a uid by an expression',
    mended: sound,
    files: more('    uid: {expression: ⟦claims.sub}\n'),
    says: 'claimMappings.uid.expression has no place in it',
  },
  {
    rule: 'webhook-field',
    case: 'an attribute',
    mended: sound,
    files: more('    extra: [{key: ⟦example.com/team, valueExpression: claims.team}]\n'),
    says: 'claimMappings.extra[0].key has no place in it',
  },
  {
    rule: 'webhook-field',
    case: 'a discovery URL',
    mended: sound,
    files: changeIssuer([
      'url: https://ci.example.com',
      'url: https://ci.example.com\n    discoveryURL: ⟦https://elsewhere.example.com/.well-known/openid-configuration',
    ]),
    says: 'issuer.discoveryURL has no place in it',
    helps: 'reachable there from the pods of the webhook',
  },
  {
    rule: 'webhook-field',
    case: 'an egress selector',
    mended: sound,
    files: changeIssuer([
      'url: https://ci.example.com',
      'url: https://ci.example.com\n    egressSelectorType: ⟦cluster',
    ]),
    says: 'issuer.egressSelectorType has no place in it',
  },
  {
    rule: 'webhook-prefix',
    mended: sound,
    files: changeIssuer(['prefix: "ci:"', 'prefix: ⟦"-"']),
    says: 'claimMappings.username.prefix is "-", which to the webhook means no prefix at all',
  },
  {
    rule: 'token-issuer',
    case: 'the short form of Google’s issuer, which a file takes',
    mended: { ...google, 'clusters/eu-1.yaml': soundEnvironment['clusters/eu-1.yaml']! },
    files: changeFile(google, 'tokens/google.yaml', [['iss: ', 'iss: ⟦']]),
    says: 'The issuer "accounts.google.com" is not trusted by eu-1.',
    helps: 'Did you mean "https://accounts.google.com"?',
  },
  {
    rule: 'claim-validation-rule',
    case: 'two texts for one claim',
    mended: more('  claimValidationRules: [{claim: department, requiredValue: platform}]\n'),
    files: more(
      '  claimValidationRules: [{claim: department, requiredValue: platform}, {claim: ⟦department, requiredValue: sales}]\n',
    ),
    says: 'Duplicate value: "department" (in the objects of cluster eu-1)',
  },
  {
    rule: 'invalid-value',
    case: 'a lifetime that no object can hold',
    mended: sound,
    files: changeFile(sound, 'clusters/eu-1.yaml', [
      [
        '{type: OpenIDConnect}',
        '{type: OpenIDConnect, openIDConnect: {maxTokenExpirationSeconds: ⟦99999999999999999999}}',
      ],
    ]),
    says: 'is not allowed',
    helps: '1 to 2147483647',
  },
  {
    rule: 'webhook-anonymous',
    mended: sound,
    files: changeFile(sound, 'clusters/eu-1.yaml', [
      ['  audience: eu-1\n', '  audience: eu-1\n  anonymous: ⟦{enabled: false}\n'],
    ]),
    says: 'No API server of "eu-1" reads an `anonymous` block',
    helps: 'set --anonymous-auth',
  },
  {
    rule: 'webhook-trust',
    mended: {
      ...sound,
      'clusters/infra.yaml': infra,
      'clusters/eu-2.yaml': worker,
      'trusts/infra.yaml': trust.replace('[infra]', '[infra, test]'),
    },
    files: {
      ...sound,
      'clusters/infra.yaml': infra,
      'clusters/eu-2.yaml': worker,
      'trusts/infra.yaml': trust.replace('serviceAccounts: [', 'serviceAccounts: ⟦['),
    },
    says: 'the webhook knows none (in the objects of cluster eu-1)',
    helps: 'leaves "eu-1" out',
  },
  {
    rule: 'webhook-way-in',
    severity: 'warning',
    mended: sound,
    files: {
      ...changeFile(sound, 'clusters/eu-1.yaml', [
        [/ {2}breakGlass.*\n/.exec(cluster)![0], ''],
        ['delivery:', '⟦delivery:'],
      ]),
      'organizations/acme.yaml': soundEnvironment['organizations/acme.yaml']!.replace(
        'clusterRole: admin, namespaces: [acme]',
        'clusterRole: cluster-admin',
      ),
      'tokens/acme.yaml': soundEnvironment['tokens/acme.yaml']!.replace('spec:\n', 'spec:\n  admin: true\n'),
    },
    says: 'When the pods of the webhook in "eu-1" do not run, nobody gets in to start them.',
  },
  {
    rule: 'delivery-type',
    case: 'what k0rdent takes as it is written, with the webhook',
    mended: sound,
    files: changeFile(sound, 'clusters/eu-1.yaml', [
      ['{type: OpenIDConnect}', '{type: OpenIDConnect, ⟦k0rdent: {}}'],
    ]),
    says: 'belongs to type: K0rdent',
  },
  {
    rule: 'delivery-type',
    case: 'the webhook of another cluster',
    mended: sound,
    files: changeFile(sound, 'clusters/eu-1.yaml', [
      ['{type: OpenIDConnect}', '{type: OpenIDConnect, in: ⟦eu-2}'],
    ]),
    says: 'applied in the cluster itself',
  },
  {
    rule: 'kubernetes-version',
    case: 'without a file to reload',
    mended: sound,
    files: changeFile(sound, 'clusters/eu-1.yaml', [['"1.34"', '⟦"1.28"']]),
    says: 'The rules of Kubernetes 1.28 are not known here.',
    helps: 'Kubernetes 1.30 is the first that is.',
  },
  {
    rule: 'own-issuer',
    case: 'the cluster’s own, through the webhook',
    mended: sound,
    files: {
      ...changeIssuer(['https://ci.example.com', '⟦https://kubernetes.default.svc']),
      'clusters/eu-1.yaml': sound['clusters/eu-1.yaml'].replace('[https:', '[⟪https:'),
    },
  },
  {
    rule: 'system-identity',
    case: 'a prefix with which the webhook lets nobody through',
    mended: sound,
    files: changeIssuer(['prefix: "ci:"', 'prefix: ⟦"system:ci:"']),
    helps: 'Use a prefix of your own: the webhook lets no user through',
  },
  {
    rule: 'public-issuer',
    case: 'a way out that the webhook knows',
    mended: google,
    files: changeFile(google, 'issuers/ci.yaml', [
      ['url: https', 'url: ⟦https'],
      [/ {2}claimValidationRules.*\n/.exec(google['issuers/ci.yaml'])![0], ''],
    ]),
    helps: 'Add the claim validation rule {claim: hd, requiredValue: "example.com"}.',
  },
  {
    rule: 'untrusted-ref',
    case: 'a way out that the webhook knows',
    mended: builds(
      '{claim: repository_owner_id, requiredValue: "1234567"}, {claim: ref, requiredValue: refs/heads/main}',
    ),
    files: changeFile(builds('{claim: repository_owner_id, requiredValue: "1234567"}'), 'issuers/ci.yaml', [
      ['url: https', 'url: ⟦https'],
    ]),
    helps: 'such as {claim: ref, requiredValue: "refs/heads/main"}',
  },
  {
    rule: 'unverified-email',
    case: 'no text for the webhook to compare',
    mended: sound,
    files: changeIssuer([
      'username: {claim: sub, prefix: "ci:"}',
      `username: {claim: ⟦email, prefix: "ci:"}\n  exceptions: [{rule: mutable-claim, reason: addresses stay, expires: 2027-01-01}]`,
    ]),
    helps: 'Use an identifier such as sub: the webhook compares claims with texts alone',
  },
  {
    rule: 'colliding-names',
    case: 'two issuers with one name, through the webhook',
    mended: sound,
    files: {
      ...changeIssuer(['prefix: "ci:"', 'prefix: ⟪"acme:"']),
      'issuers/keycloak.yaml': sound['issuers/keycloak.yaml'].replace('prefix: "', 'prefix: ⟦"'),
    },
  },
];
