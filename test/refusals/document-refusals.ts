import { change } from './change-sound-environment.ts';
import type { Refusal } from './refusal.ts';
import { certificate, soundEnvironment } from './sound-environment.ts';

const ci = soundEnvironment['issuers/ci.yaml']!;
const atCi = (to: string) => change('issuers/ci.yaml', 'https://ci.example.com', to);
const cluster = soundEnvironment['clusters/eu-1.yaml']!;
const directory = (path: string) =>
  change('clusters/eu-1.yaml', '{type: NodeFile}', `{type: NodeFile, nodeFile: {directory: ${path}}}`);
// Put together here, so that nothing in this file looks like a token.
const token = `gh${'p_'}${'0123456789'.repeat(4)}`;

/** Documents and deliveries that an API server would take, at the lines that caused them. */
export const documentRefusals: readonly Refusal[] = [
  {
    rule: 'internal-host',
    files: atCi('⟦https://ci.internal'),
    mended: {
      'issuers/ci.yaml': ci
        .replace('  clusters: {}', '  internal: true\n  clusters: {}')
        .replace(
          'https://ci.example.com',
          'https://ci.internal\n    certificateAuthorityFile: ../ca/login.pem',
        ),
    },
    helps: 'spec.internal: true',
  },
  {
    rule: 'certificate-authority-missing',
    files: {
      'issuers/ci.yaml': ci
        .replace('  clusters: {}', '  internal: true\n  clusters: {}')
        .replace('https://ci.example.com', '⟦https://ci.internal'),
    },
    mended: {
      'issuers/ci.yaml': ci
        .replace('  clusters: {}', '  internal: true\n  clusters: {}')
        .replace(
          'https://ci.example.com',
          'https://ci.internal\n    certificateAuthorityFile: ../ca/login.pem',
        ),
    },
  },
  {
    rule: 'own-issuer-lookalike',
    files: atCi('⟦https://Kubernetes.default.svc/'),
    mended: 'sound',
    says: 'https://kubernetes.default.svc"',
  },
  {
    rule: 'ambiguous-issuer',
    files: {
      'issuers/twin.yaml': ci
        .replace('{name: ci}', '{name: twin}')
        .replace('https://ci.example.com', '⟦https://ci.example.com/'),
      ...change('issuers/ci.yaml', 'https:', '⟪https:'),
    },
    mended: {
      'issuers/twin.yaml': ci.replace('{name: ci}', '{name: twin}').replace('https://ci', 'https://twin'),
    },
  },
  {
    rule: 'certificate-authority-content',
    files: {
      'ca/login.pem': `subject=CN = test login CA\n${certificate}`,
      ...change('issuers/keycloak.yaml', '../ca/login.pem', '⟦../ca/login.pem'),
    },
    mended: 'sound',
    says: 'line 1: text between the certificates (for Organization acme).',
  },
  {
    rule: 'expression-cost',
    case: 'at the pattern',
    files: change(
      'issuers/ci.yaml',
      '  claimMappings:',
      "  claimValidationRules:\n    - {expression: 'string(claims.sub).matches⟦(string(claims.pattern))', message: x}\n  claimMappings:",
    ),
    mended: 'sound',
  },
  {
    rule: 'expression-type',
    files: change('issuers/ci.yaml', '{claim: sub, prefix: "ci:"}', '{expression: ⟦claims.?sub}'),
    mended: change('issuers/ci.yaml', '{claim: sub, prefix: "ci:"}', '{expression: "\'ci:\' + claims.sub"}'),
    helps: '.orValue(',
  },
  {
    rule: 'secret-material',
    case: 'in a comment',
    files: { 'issuers/ci.yaml': `# curl -H "Authorization: Bearer ⟦${token}"\n${ci}` },
    mended: 'sound',
    says: 'a GitHub token',
  },
  {
    rule: 'private-key',
    case: 'inline',
    files: change(
      'issuers/ci.yaml',
      'url: https://ci.example.com',
      'url: https://ci.example.com\n    certificateAuthority: "⟦-----BEGIN PRIVATE KEY-----"',
    ),
    mended: 'sound',
  },
  {
    rule: 'hidden-character',
    case: 'a zero-width space in a prefix',
    files: change('issuers/ci.yaml', 'prefix: "ci:"', 'prefix: ⟦"c\\u200bi:"'),
    mended: 'sound',
    says: 'U+200B',
  },
  {
    rule: 'hidden-character',
    case: 'in the name of a file',
    files: {
      'issuers/ext\u202era.yaml': `⟦${ci.replace('{name: ci}', '{name: extra}').replace('https://ci', 'https://extra')}`,
    },
    mended: {
      'issuers/ext\u202era.yaml': undefined,
      'issuers/extra.yaml': ci.replace('{name: ci}', '{name: extra}').replace('https://ci', 'https://extra'),
    },
    says: 'name contains U+202E',
  },
  {
    rule: 'anonymous-everywhere',
    files: change(
      'clusters/eu-1.yaml',
      '  audience: eu-1\n',
      '  audience: eu-1\n  anonymous: {enabled: ⟦true}\n',
    ),
    mended: change(
      'clusters/eu-1.yaml',
      '  audience: eu-1\n',
      '  audience: eu-1\n  anonymous: {enabled: false}\n',
    ),
  },
  {
    rule: 'anonymous-condition',
    files: change(
      'clusters/eu-1.yaml',
      '  audience: eu-1\n',
      '  audience: eu-1\n  anonymous: {enabled: true, conditions: [{path: /livez}, {path: ⟦livez/ping}]}\n',
    ),
    mended: change(
      'clusters/eu-1.yaml',
      '  audience: eu-1\n',
      '  audience: eu-1\n  anonymous: {enabled: true, conditions: [{path: /livez}, {path: /livez/ping}]}\n',
    ),
  },
  {
    rule: 'anonymous-platform',
    case: 'the flag is dropped',
    files: { 'clusters/eu-1.yaml': cluster.replace('kubeadm', '⟦k3s') },
    mended: {
      'clusters/eu-1.yaml': cluster
        .replace('kubeadm', 'k3s')
        .replace('  audience', '  anonymous: {enabled: false}\n  audience'),
    },
  },
  {
    rule: 'anonymous-platform',
    case: 'the flag is kept',
    files: {
      'clusters/eu-1.yaml': cluster
        .replace('kubeadm', 'k0s')
        .replace('  audience', '  anonymous: ⟦{enabled: false}\n  audience'),
    },
    mended: { 'clusters/eu-1.yaml': cluster.replace('kubeadm', 'k0s') },
  },
  ...[
    '/etc/kubernetes/manifests',
    '/etc/kubernetes',
    '/var/lib/rancher/rke2/agent/pod-manifests',
    '/etc/cni/net.d',
    '/root',
    '/etc',
    '/var/lib/kubelet',
    '/etc/rancher',
  ].map(
    (path): Refusal => ({
      rule: 'target-directory',
      case: path,
      files: directory(`⟦${path}`),
      mended: directory('/etc/kubernetes/authentication'),
    }),
  ),
  {
    rule: 'target-directory',
    case: "in the chart's values",
    files: change(
      'clusters/eu-1.yaml',
      '{type: NodeFile}',
      '{type: NodeFile, nodeFile: {profile: kube-dc, directoryMount: true, values: {manager: {kubernetesAuthConfig: {path: ⟦/etc/ssl}}}}}',
    ),
    mended: change(
      'clusters/eu-1.yaml',
      '{type: NodeFile}',
      '{type: NodeFile, nodeFile: {profile: kube-dc, directoryMount: true}}',
    ),
  },
];
