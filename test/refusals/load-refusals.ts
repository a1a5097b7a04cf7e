import { change } from './change-sound-environment.ts';
import type { Refusal } from './refusal.ts';

const head = 'apiVersion: trustplane.dev/v1alpha1\nkind: Issuer\nmetadata:\n  name: extra\n';
const spec =
  'spec:\n  clusters: {}\n  issuer: {url: https://extra.example.com}\n  claimMappings: {username: {claim: sub, prefix: "extra:"}}\n';
/** The same with nothing wrong. */
const mended = { 'issuers/extra.yaml': head + spec };
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** Bad input that is refused before anybody knows what a document means. */
export const loadRefusals: readonly Refusal[] = [
  { rule: 'yaml-syntax', mended, files: { 'issuers/extra.yaml': `${head}spec: {clusters: {}\n⟦` } },
  {
    rule: 'yaml-syntax',
    mended,
    case: 'tab',
    files: { 'issuers/extra.yaml': `${head}spec:\n⟦\tclusters: {}\n` },
  },
  {
    rule: 'yaml-syntax',
    mended,
    case: 'key that is no text',
    files: { 'issuers/extra.yaml': `${head}  labels: {⟦1: x}\n${spec}` },
  },
  {
    rule: 'duplicate-key',
    mended,
    files: {
      'issuers/extra.yaml': `${head}spec:\n  clusters: {}\n  ⟦clusters: {}\n  issuer: {url: https://extra.example.com}\n`,
    },
  },
  {
    rule: 'merge-key',
    mended,
    files: { 'issuers/extra.yaml': `${head}  labels: &l {a: b}\n  annotations: {⟦<<: *l}\n${spec}` },
  },
  {
    rule: 'custom-tag',
    mended,
    files: { 'issuers/extra.yaml': `${head}  labels: {a: ⟦!env HOME}\n${spec}` },
  },
  ...[
    '!!omap [{matchLabels: {tier: nowhere}}]',
    '!<tag:yaml.org,2002:omap> [{matchLabels: {tier: nowhere}}]',
    '!!pairs [{matchLabels: {tier: nowhere}}]',
    '!!set {matchLabels}',
    '!!timestamp 2020-01-01',
    '!!binary ""',
    '!!int x',
    '!!str {}',
  ].map(
    (value): Refusal => ({
      rule: 'custom-tag',
      mended,
      case: value,
      files: { 'issuers/extra.yaml': `${head}${spec.replace('{}', `⟦${value}`)}` },
    }),
  ),
  {
    rule: 'custom-tag',
    mended,
    case: '!',
    files: { 'issuers/extra.yaml': `${head}  labels: {a: ! ⟦x}\n${spec}` },
  },
  {
    rule: 'yaml-syntax',
    mended,
    case: 'an alias to nothing',
    files: { 'issuers/extra.yaml': `${head}  labels: {a: ⟦*nothing}\n${spec}` },
  },
  {
    rule: 'yaml-syntax',
    mended,
    case: 'an alias to an anchor of another document',
    files: { 'issuers/extra.yaml': `x: &x a\n---\n${head}  labels: {a: ⟦*x}\n${spec}` },
  },
  {
    rule: 'yaml-syntax',
    mended,
    case: 'an alias as a key',
    files: { 'issuers/extra.yaml': `${head}  annotations: {a: &k __proto__, ⟦*k : x}\n${spec}` },
  },
  {
    rule: 'alias-budget',
    mended,
    files: {
      'issuers/extra.yaml': `${head}  annotations: {a: &a x}\n  labels:\n${Array.from({ length: 100 }, (_, i) => `    k${i}: *a\n`).join('')}    last: ⟦*a\n${spec}`,
    },
  },
  {
    rule: 'alias-budget',
    mended,
    case: 'few aliases that expand to much',
    files: {
      'issuers/extra.yaml': `⟦${head}x0: &x0 [a, a, a, a, a, a, a, a]\n${Array.from({ length: 9 }, (_, i) => `x${i + 1}: &x${i + 1} [${Array.from({ length: 8 }, () => `*x${i}`).join(', ')}]\n`).join('')}${spec}`,
    },
  },
  {
    rule: 'alias-budget',
    mended,
    case: 'an alias inside itself',
    files: { 'issuers/extra.yaml': `${head}  labels: &l {a: ⟦*l}\n${spec}` },
  },
  {
    rule: 'nesting-depth',
    mended,
    files: { 'issuers/extra.yaml': `${head}x: ${'['.repeat(63)}⟦[]${']'.repeat(63)}\n${spec}` },
  },
  {
    rule: 'nesting-depth',
    mended,
    case: 'deep enough to end the stack',
    files: { 'issuers/extra.yaml': `⟦${head}x: ${deep(50_000)}\n${spec}` },
  },
  {
    rule: 'file-size',
    mended,
    files: { 'issuers/extra.yaml': `⟦${head}${spec}#${' '.repeat(1024 * 1024)}\n` },
  },
  {
    rule: 'reserved-key',
    mended,
    files: { 'issuers/extra.yaml': `${head}  labels: {⟦__proto__: x}\n${spec}` },
  },
  {
    rule: 'reserved-key',
    mended,
    case: 'constructor',
    files: { 'issuers/extra.yaml': `${head}  labels:\n    ⟦"constructor": x\n${spec}` },
  },
  {
    rule: 'reserved-key',
    mended,
    case: 'prototype',
    files: { 'issuers/extra.yaml': `${head}  labels: {⟦prototype: x}\n${spec}` },
  },
  {
    rule: 'hidden-character',
    mended,
    files: { 'issuers/extra.yaml': `${head}  labels: {a: ⟦"acme\\u202e"}\n${spec}` },
    says: 'U+202E',
  },
  {
    rule: 'hidden-character',
    mended,
    case: 'half of a surrogate pair',
    files: { 'issuers/extra.yaml': `${head}  labels: {a: ⟦"\\ud800"}\n${spec}` },
  },
  {
    rule: 'hidden-character',
    mended,
    case: 'in a key, as it is',
    files: { 'issuers/extra.yaml': `${head}  labels:\n    ⟦a\u0085b: x\n${spec}` },
  },
  {
    rule: 'hidden-character',
    mended: 'sound',
    case: 'a group with a space that has no width',
    files: change('organizations/acme.yaml', 'group: org-admin', 'group: ⟦org-ad\u200bmin'),
    says: 'U+200B',
  },
  {
    rule: 'hidden-character',
    mended,
    case: 'in a CA file',
    files: {
      'ca/login.pem': '\u0007-----BEGIN CERTIFICATE-----\n',
      'issuers/extra.yaml': `${head}spec:\n  clusters: {}\n  issuer:\n    url: https://extra.example.com\n    certificateAuthorityFile: ⟦../ca/login.pem\n  claimMappings: {username: {claim: sub, prefix: "extra:"}}\n`,
    },
  },
  {
    rule: 'outside-work-tree',
    mended,
    case: 'a path with ..',
    files: {
      'issuers/extra.yaml': `${head}spec:\n  clusters: {}\n  issuer:\n    url: https://extra.example.com\n    certificateAuthorityFile: ⟦../../../../../../../../etc/passwd\n  claimMappings: {username: {claim: sub, prefix: "extra:"}}\n`,
    },
  },
  {
    rule: 'outside-work-tree',
    mended,
    case: 'an absolute path',
    files: {
      'issuers/extra.yaml': `${head}spec:\n  clusters: {}\n  issuer:\n    url: https://extra.example.com\n    certificateAuthorityFile: ⟦/etc/passwd\n  claimMappings: {username: {claim: sub, prefix: "extra:"}}\n`,
    },
  },
  {
    rule: 'irregular-file',
    mended,
    files: {
      'issuers/extra.yaml': `${head}spec:\n  clusters: {}\n  issuer:\n    url: https://extra.example.com\n    certificateAuthorityFile: ⟦../ca\n  claimMappings: {username: {claim: sub, prefix: "extra:"}}\n`,
    },
  },
];
