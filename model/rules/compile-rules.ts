import type { Rule } from './rule.ts';

/** Rules of Trustplane's own about the compiled document. */
export const compileRules = [
  {
    id: 'kubernetes-version',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'A Kubernetes version without a reloadable authentication file',
    reason: 'Structured authentication with hot reload exists from Kubernetes 1.30 on.',
    source: ['KEP-3331: reload from Kubernetes 1.30 on'],
    fix: 'Upgrade the cluster, or leave it out of the environment.',
    bad: 'kubernetesVersion: "1.28"\n',
    good: 'kubernetesVersion: "1.30"\n',
  },
  {
    id: 'unverified-version',
    severity: 'error',
    origin: 'trustplane',
    exceptable: true,
    title: 'A Kubernetes version newer than Trustplane knows',
    reason:
      'The rules of that release have not been compared with ours. A false "valid" is the worst answer: the API server keeps running on the old file and dies at its next start.',
    source: ['Kubernetes oidc.go: CEL values changed between 1.33 and 1.34 without a word'],
    fix: 'Upgrade Trustplane. Until then name the newest version that it knows, or except the rule on the Cluster.',
    bad: 'kubernetesVersion: "1.99"\n',
    good: 'kubernetesVersion: "1.36"\n',
  },
  {
    id: 'unverified-expression',
    severity: 'error',
    origin: 'trustplane',
    exceptable: true,
    title: 'An expression that cannot be verified',
    reason:
      'The API server may accept it, but what it uses is not modelled here, so nothing can be said. A false "valid" is the worst answer: the API server keeps running on the old file and dies at its next start.',
    source: ['google/cel-spec, langdef: protocol buffer messages', 'observed on 1.30 to 1.36'],
    fix: 'Write it without the part that the message names; claims are JSON, so messages of protocol buffers are never needed.',
    bad: 'username: {expression: "google.protobuf.StringValue{value: \'ann\'}"}\n',
    good: 'username: {expression: "\'ann\'"}\n',
  },
  {
    id: 'empty-authority',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'A CA that is named but empty',
    reason:
      'kube-apiserver takes an empty CA for none and trusts every CA of its own trust store. A file that was cut off in a checkout would so widen the trust from one private CA to all public ones.',
    source: [
      'Kubernetes oidc.go: an empty certificateAuthority means the host’s trust store',
      'CVE-2022-31105',
    ],
    fix: "Put the issuer's CA certificate there, or remove the field if the public trust store is meant.",
    bad: '# ca/login.pem has no bytes\n',
    good: '# ca/login.pem holds -----BEGIN CERTIFICATE-----\n',
  },
  {
    id: 'no-issuer',
    severity: 'warning',
    origin: 'trustplane',
    exceptable: true,
    title: 'A cluster that trusts no issuer',
    reason:
      'Its document is valid and lets nobody in. Most often a selector or an input is wrong, and the rollout would lock everybody out.',
    source: ['OpenShift documentation, warning about lockout'],
    fix: 'Correct the selectors of the issuers, or the labels of the cluster. A cluster that is meant to trust nobody can be excepted.',
    bad: '# no Issuer selects the cluster\n',
    good: 'kind: Issuer\nspec: {clusters: {}}\n',
  },
  {
    id: 'private-key',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'Private key material in what becomes a ConfigMap',
    reason:
      'ConfigMaps are readable to many and not encrypted. A key that was ever committed must be considered lost.',
    source: ['Kubernetes documentation, ConfigMaps: no secrecy or encryption', 'CWE-312'],
    fix: 'Put only certificates into the file, replace the key pair, and remove the key from the history.',
    bad: '# ca/login.pem holds -----BEGIN PRIVATE KEY-----\n',
    good: '# ca/login.pem holds certificates only\n',
  },
] as const satisfies readonly Rule[];
