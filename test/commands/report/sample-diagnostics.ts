import type { ReportContext } from '../../../commands/report/report-context.ts';
import type { Diagnostic } from '../../../model/diagnostics/diagnostic.ts';

/** Diagnostics of every shape: with and without a place, an object, help, and with hostile text. */
export const sampleDiagnostics: readonly Diagnostic[] = [
  {
    rule: 'empty-environment',
    severity: 'error',
    origin: 'trustplane',
    message: 'There is no Cluster in prod.',
    help: 'Name the environment folder.',
  },
  {
    rule: 'unmapped-subject',
    severity: 'warning',
    origin: 'trustplane',
    message: 'This has no file.',
    resource: { kind: 'Organization', name: 'acme' },
    path: 'spec.access[0].group',
  },
  {
    rule: 'issuer-url',
    severity: 'error',
    origin: 'upstream',
    message: 'URL scheme must be https',
    file: 'prod/issuers/a b,ü:1%.yaml',
    line: 3,
    column: 8,
    resource: { kind: 'Issuer', name: 'login' },
    path: 'spec.issuer.url',
    help: 'Use https.\nByte for byte.',
  },
  {
    rule: 'yaml-syntax',
    severity: 'error',
    origin: 'trustplane',
    message: 'Hostile: \u001b[31m]]> <&"\'> 100% a,b:c\r\n::set-env name=x::y \u202Eabc \ud800 \ufffe',
    file: 'prod/x.yaml',
    line: 1,
    column: 1,
  },
  {
    rule: 'image-digest',
    severity: 'warning',
    origin: 'trustplane',
    message: 'No digest.',
    file: 'prod/x.yaml',
    line: 9,
    column: 4,
  },
  {
    rule: 'same-cluster-issuer',
    severity: 'error',
    origin: 'trustplane',
    message: 'Two clusters are called the same.',
    file: 'prod/x.yaml',
    line: 1,
    column: 2,
    help: 'Rename one of them.',
    related: [
      {
        message: 'the other \u202E',
        file: 'prod/issuers/a b,ü:1%.yaml',
        line: 3,
        column: 7,
        resource: { kind: 'Cluster', name: 'infra' },
        path: 'spec.serviceAccountIssuers[0]',
      },
      {
        message: 'what trusts it',
        resource: { kind: 'ServiceAccountTrust', name: 'infra' },
        path: 'spec.clusters',
      },
    ],
  },
];

/** The texts of their files. */
export const sampleContext: ReportContext = {
  texts: new Map([
    ['prod/issuers/a b,ü:1%.yaml', 'spec:\n  issuer:\r\n\turl:\thttp://login.example.com   # 日本語\r\n'],
    ['prod/x.yaml', 'key: \u202E"value"\n'],
  ]),
  color: false,
  folder: 'prod',
};
