import { change } from './change-sound-environment.ts';
import type { Refusal } from './refusal.ts';

/** An object with nothing wrong, as the mended ones say it. */
const organization =
  'apiVersion: trustplane.dev/v1alpha1\nkind: Organization\nmetadata: {name: more}\nspec: {issuerClassName: keycloak}\n';
const json =
  '{"apiVersion": "trustplane.dev/v1alpha1", "kind": "Organization", "metadata": {"name": "more"}, "spec": {"issuerClassName": "keycloak"}}\n';

const invalid = (name: string, path: string, from: string, to: string): Refusal => ({
  rule: 'invalid-value',
  mended: 'sound',
  case: name,
  files: change(path, from, to),
});

/** Bad input that a schema refuses. */
export const shapeRefusals: readonly Refusal[] = [
  {
    rule: 'unknown-version',
    mended: 'sound',
    files: change('issuers/ci.yaml', 'trustplane.dev/v1alpha1', '⟦trustplane.dev/v2'),
  },
  {
    rule: 'unknown-group',
    mended: 'sound',
    files: change('issuers/ci.yaml', 'trustplane.dev/v1alpha1', '⟦trustplan.dev/v1alpha1'),
  },
  {
    rule: 'unknown-kind',
    mended: 'sound',
    files: change('issuers/ci.yaml', 'kind: Issuer', 'kind: ⟦Isuer'),
    says: '"Isuer"',
  },
  {
    rule: 'missing-field',
    mended: 'sound',
    files: change('organizations/acme.yaml', 'spec:\n  issuerClassName: keycloak\n', '⟦spec:\n'),
    says: '"issuerClassName"',
  },
  {
    rule: 'missing-field',
    mended: 'sound',
    case: 'apiVersion',
    files: change('issuers/ci.yaml', 'apiVersion: trustplane.dev/v1alpha1\n', '# trustplane.dev/v1alpha1\n⟦'),
    says: '"apiVersion"',
  },
  {
    rule: 'missing-field',
    mended: 'sound',
    case: 'kind',
    files: change(
      'issuers/ci.yaml',
      'apiVersion: trustplane.dev/v1alpha1\nkind: Issuer',
      '⟦apiVersion: trustplane.dev/v1alpha1',
    ),
    says: '"kind"',
  },
  {
    rule: 'unknown-field',
    mended: 'sound',
    files: change('issuers/ci.yaml', '    url:', '    ⟦audience: [a]\n    url:'),
    says: '"audience"',
  },
  { rule: 'wrong-type', mended: 'sound', files: change('clusters/eu-1.yaml', '"1.34"', '⟦1.34') },
  {
    rule: 'wrong-type',
    mended: 'sound',
    case: 'a list',
    files: change(
      'clusters/eu-1.yaml',
      '[https://kubernetes.default.svc]',
      '⟦https://kubernetes.default.svc',
    ),
  },
  {
    rule: 'invalid-value',
    mended: 'sound',
    files: change('clusters/eu-1.yaml', 'platform: kubeadm', 'platform: ⟦kubadm'),
  },
  {
    rule: 'invalid-value',
    mended: 'sound',
    case: 'name',
    files: change('issuers/ci.yaml', '{name: ci}', '{name: ⟦CI}'),
  },
  {
    rule: 'invalid-value',
    mended: 'sound',
    case: 'empty list',
    files: change('clusters/eu-1.yaml', '[https://kubernetes.default.svc]', '⟦[]'),
  },
  {
    rule: 'unknown-version',
    mended: 'sound',
    case: 'none',
    files: change('issuers/ci.yaml', 'trustplane.dev/v1alpha1', '⟦trustplane.dev'),
  },
  ...['trustplane.dev\\/v1alpha1', 'trustplane.d\\u0065v/v1alpha1', '\\u0074rus\\x74plane.dev/v1alpha1'].map(
    (version): Refusal => ({
      rule: 'unknown-kind',
      mended: { 'more/a.yaml': json.replace('trustplane.dev/v1alpha1', version) },
      case: version,
      files: { 'more/a.yaml': `{"apiVersion": "${version}", "kind": ⟦"Nothing"}\n` },
    }),
  ),
  {
    rule: 'unknown-kind',
    mended: { 'more/a.json': json.replace('apiVersion', '\\u0061piVersion') },
    case: 'escaped key',
    files: { 'more/a.json': '{"\\u0061piVersion": "trus\\u0074plane.dev/v1alpha1", "kind": ⟦"Nothing"}\n' },
  },
  {
    rule: 'unknown-kind',
    mended: { 'more/a.YML': organization.replace('kind: O', '? kind\n: O') },
    case: 'explicit key',
    files: { 'more/a.YML': '? apiVersion\n: trustplane.dev/v1alpha1\n? kind\n: ⟦Nothing\n' },
  },
  {
    rule: 'yaml-syntax',
    mended: { 'more/a.json': json },
    case: 'escaped group in what cannot be read',
    files: { 'more/a.json': '{"apiVersion": "trustplane.dev\\/v1alpha1", "kind": "Issuer"\n⟦' },
  },
  {
    rule: 'unknown-kind',
    mended: { 'more/list.YAML': `apiVersion: v1\nkind: Secret\n---\n${organization}` },
    case: 'List',
    files: {
      'more/list.YAML': `apiVersion: v1\nkind: List\nitems:\n  - {apiVersion: v1, kind: Secret}\n  - ⟦apiVersion: trustplane.dev/v1alpha1\n    kind: Issuer\n`,
    },
  },
  {
    rule: 'unknown-kind',
    mended: { 'more/list.json': json },
    case: 'a list of documents',
    files: { 'more/list.json': '[⟦{"apiVersion": "trustplane.dev/v1alpha1", "kind": "Issuer"}]\n' },
  },
  {
    rule: 'missing-field',
    mended: { 'more/a.yaml': organization },
    case: 'a kind of ours without apiVersion',
    files: { 'more/a.yaml': '⟦kind: Issuer\nmetadata: {name: more}\n' },
    says: '"apiVersion"',
  },
  {
    rule: 'wrong-type',
    mended: 'sound',
    case: 'a null selector',
    files: change('issuers/ci.yaml', 'clusters: {}', 'clusters:⟦'),
  },
  invalid('a version with a leading zero', 'clusters/eu-1.yaml', '"1.34"', '⟦"1.034"'),
  invalid(
    'a day that does not exist',
    'issuers/ci.yaml',
    'spec:\n',
    'spec:\n  exceptions: [{rule: mutable-claim, reason: x, expires: ⟦2027-02-31}]\n',
  ),
  invalid('the key of a label', 'clusters/eu-1.yaml', '{tier: test}', '{⟦Acme.dev/: test}'),
  invalid('the value of a label', 'clusters/eu-1.yaml', '{tier: test}', '{tier: ⟦a b}'),
  invalid('the name of a role', 'organizations/acme.yaml', 'clusterRole: admin', 'clusterRole: ⟦a/b'),
  invalid('a namespace twice', 'organizations/acme.yaml', '[acme]', '⟦[acme, acme]'),
  ...[
    'directory: ⟦/etc/../root',
    'file: ⟦preflight',
    'file: ⟦ca-0123456789ab.pem',
    'labels: {a: ⟦-x}',
    'labels: {⟦"a/b/c": x}',
    'image: {repository: ⟦Docker.io/Curl}',
    'image: {tag: ⟦a:b}',
    'resources: {requests: {cpu: ⟦five}}',
    'tolerations: [{operator: ⟦In}]',
    'nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: ⟦0, preference: {}}]}',
    'nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: ⟦Is}]}]}}',
    'values: {releaseName: ⟦a b}',
    'values: {manager: {kubernetesAuthConfig: {path: ⟦/etc/..}}}',
    'values: {manager: {kubernetesAuthConfig: {filename: ⟦urgent}}}',
  ].map((field) =>
    invalid(field, 'clusters/eu-1.yaml', '{type: NodeFile}', `{type: NodeFile, nodeFile: {${field}}}`),
  ),
  ...[
    'matchLabels: {⟦a/b/c: x}',
    'matchLabels: {⟦Acme.dev/a: x}',
    'matchLabels: {tier: ⟦a b}',
    'matchExpressions: [{key: ⟦-a, operator: Exists}]',
    'matchExpressions: [{key: a, operator: In, values: [x, ⟦y-]}]',
  ].map(
    (selector): Refusal => ({
      rule: 'label-selector',
      mended: 'sound',
      case: selector,
      files: change('issuers/ci.yaml', 'clusters: {}', `clusters: {${selector}}`),
    }),
  ),
  {
    rule: 'unknown-field',
    mended: 'sound',
    case: 'in a part that is a file of its own',
    files: change('clusters/eu-1.yaml', '{type: NodeFile}', '{type: NodeFile, nodeFile: {⟦profle: kube-dc}}'),
    helps: 'Did you mean "profile"?',
  },
  {
    rule: 'unknown-field',
    mended: 'sound',
    case: 'in a part of a part',
    files: change(
      'clusters/eu-1.yaml',
      '{type: NodeFile}',
      '{type: NodeFile, nodeFile: {tolerations: [{⟦opertor: Exists}]}}',
    ),
    helps: 'Did you mean "operator"?',
  },
];
