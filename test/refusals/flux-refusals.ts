import { change } from './change-sound-environment.ts';
import { editText as edit } from './edit-text.ts';
import type { Refusal } from './refusal.ts';
import { soundTrust } from './sound-trust.ts';

const flux = edit(
  soundTrust['trusts/infra.yaml']!,
  '      access:',
  `      kustomizations:
        - {name: namespaces, sourceRef: {kind: GitRepository, name: fleet}, path: './{cluster}/namespaces'}
        - {name: apps, sourceRef: {kind: GitRepository, name: fleet}, path: ./apps, dependsOn: [namespaces]}
      access:`,
);
const reachable = change(
  'clusters/eu-1.yaml',
  '  audience:',
  '  apiServer: {url: "https://eu-1.example.com:6443", certificateAuthorityFile: ../ca/login.pem}\n  audience:',
);
const soundFlux: Record<string, string | undefined> = {
  ...soundTrust,
  ...reachable,
  'trusts/infra.yaml': flux,
};
const stored = edit(
  flux,
  '      kustomizations:',
  "      kubeConfigSecret: {name: '{cluster}-kubeconfig'}\n      kustomizations:",
);
const kubeConfig = `apiVersion: v1
kind: Secret
metadata: {name: eu-1-kubeconfig, namespace: external-secrets}
stringData:
  value.yaml: |
    kind: Config
    users: [{name: flux, user: {tokenFile: /var/run/secrets/tokens/eu-1}}]
`;
/** Flux takes a kubeconfig from a Secret that requests its token anew. */
const soundStored: Record<string, string | undefined> = {
  ...soundFlux,
  'trusts/infra.yaml': stored,
  'secrets/eu-1.yaml': kubeConfig,
};
const markedStored = edit(stored, "'{cluster}-kubeconfig'", "⟪'{cluster}-kubeconfig'");
const inFlux = (from: string, to: string) => ({ ...soundFlux, 'trusts/infra.yaml': edit(flux, from, to) });

/** Bad input about what Flux of one cluster applies to another, and how it gets there. */
export const fluxRefusals: readonly Refusal[] = [
  {
    rule: 'unreachable-api-server',
    files: {
      ...soundFlux,
      'clusters/eu-1.yaml': edit(
        reachable['clusters/eu-1.yaml']!,
        'url: "https://eu-1.example.com:6443"',
        'port: 6443',
      )
        .replace('  apiServer:', '  ⟦apiServer:')
        .replace(', certificateAuthorityFile: ../ca/login.pem', ''),
      'trusts/infra.yaml': edit(flux, '- {name: namespaces', '⟪- {name: namespaces'),
    },
    mended: soundFlux,
    says: 'Flux in "infra"',
  },
  {
    rule: 'invalid-value',
    case: 'an address with a path',
    files: {
      ...soundFlux,
      'clusters/eu-1.yaml': edit(
        reachable['clusters/eu-1.yaml']!,
        '"https://eu-1.example.com:6443"',
        '⟦"https://eu-1.example.com/k8s"',
      ),
    },
    mended: soundFlux,
  },
  {
    rule: 'missing-file',
    case: 'the CA of an API server that is not there',
    files: {
      ...soundFlux,
      'clusters/eu-1.yaml': edit(reachable['clusters/eu-1.yaml']!, '../ca/login.pem', '⟦../ca/worker.pem'),
    },
    mended: soundFlux,
  },
  {
    rule: 'kustomization-cycle',
    files: inFlux("namespaces'}", "namespaces', dependsOn: [⟦apps]}"),
    mended: soundFlux,
    says: 'waits for "apps"',
  },
  {
    rule: 'unknown-reference',
    case: 'a kustomization that is not there',
    files: inFlux('dependsOn: [namespaces]', 'dependsOn: [⟦namespace]'),
    mended: soundFlux,
    helps: 'Did you mean "namespaces"?',
  },
  {
    rule: 'unknown-field',
    case: 'a dependency in another namespace',
    files: inFlux(
      'kustomizations:',
      'kubeConfigSecret: {name: kubeconfig, ⟦namespace: flux-system}\n      kustomizations:',
    ),
    mended: soundFlux,
  },
  {
    rule: 'unknown-placeholder',
    case: 'in the path of a kustomization',
    files: inFlux("path: './{cluster}/namespaces'", "path: ⟦'./{clustre}/namespaces'"),
    mended: soundFlux,
    helps: '{cluster}',
  },
  {
    rule: 'stored-kubeconfig',
    files: inFlux('kustomizations:', 'kubeConfigSecret: ⟦{name: kubeconfig}\n      kustomizations:'),
    mended: soundFlux,
    severity: 'warning',
  },
  {
    rule: 'kubeconfig-secret',
    case: 'in another namespace than the Kustomization',
    files: {
      ...soundStored,
      'trusts/infra.yaml': edit(stored, "'{cluster}-kubeconfig'", "⟦'{cluster}-kubeconfig'"),
      'secrets/eu-1.yaml': edit(kubeConfig, 'namespace: external-secrets', 'namespace: ⟪flux-system'),
    },
    mended: soundStored,
    says: 'in external-secrets, the namespace of the Kustomization, and it is in flux-system',
  },
  {
    rule: 'kubeconfig-secret',
    case: 'under another key than Flux reads',
    files: {
      ...soundStored,
      'trusts/infra.yaml': edit(stored, "'{cluster}-kubeconfig'", "⟦'{cluster}-kubeconfig'"),
      'secrets/eu-1.yaml': edit(edit(kubeConfig, 'value.yaml', 'kubeconfig'), 'eu-1-', '⟪eu-1-'),
    },
    mended: soundStored,
    says: '"value" or "value.yaml"',
    helps: 'kubeconfig',
  },
  {
    rule: 'kubeconfig-secret',
    case: 'under another key than is named, of an encrypted Secret',
    files: {
      ...soundStored,
      'trusts/infra.yaml': edit(stored, "-kubeconfig'", "-kubeconfig', key: ⟦value"),
      'secrets/eu-1.yaml': `${edit(
        kubeConfig.slice(0, kubeConfig.indexOf('stringData')),
        'eu-1-',
        '⟪eu-1-',
      )}stringData: {value.yaml: "ENC[AES256_GCM,data:x,type:str]"}\nsops: {version: 3.12.1}\n`,
    },
    mended: soundStored,
    helps: 'value.yaml',
  },
  {
    rule: 'static-kubeconfig',
    case: 'a token',
    files: {
      ...soundStored,
      'trusts/infra.yaml': markedStored,
      'secrets/eu-1.yaml': edit(
        edit(kubeConfig, 'tokenFile: /var/run/secrets/tokens/eu-1', 'token: abc'),
        '  value.yaml',
        '  ⟦value.yaml',
      ),
    },
    mended: soundStored,
    says: 'holds a static token',
    helps: 'a token is then requested for each use',
  },
  {
    rule: 'static-kubeconfig',
    case: 'a client key, in Base64',
    files: {
      ...soundStored,
      'trusts/infra.yaml': markedStored,
      'secrets/eu-1.yaml': `${kubeConfig.slice(0, kubeConfig.indexOf('stringData'))}data:\n  ⟦value: ${Buffer.from(
        'users: [{name: flux, user: {client-key-data: abc}}]',
      ).toString('base64')}\n`,
    },
    mended: soundStored,
    says: 'holds a client key',
  },
  {
    rule: 'exec-kubeconfig',
    files: {
      ...soundStored,
      'trusts/infra.yaml': markedStored,
      'secrets/eu-1.yaml': edit(
        edit(kubeConfig, 'tokenFile: /var/run/secrets/tokens/eu-1', 'exec: {command: /bin/sh}'),
        '  value.yaml',
        '  ⟦value.yaml',
      ),
    },
    mended: soundStored,
    severity: 'warning',
    says: '--insecure-kubeconfig-exec',
  },
  {
    rule: 'kustomization-cycle',
    case: 'by way of a third',
    files: inFlux(
      "path: './{cluster}/namespaces'}",
      "path: './{cluster}/namespaces', dependsOn: [⟦late]}\n        - {name: late, sourceRef: {kind: GitRepository, name: fleet}, path: ./late, dependsOn: [apps]}",
    ),
    mended: soundFlux,
    says: 'waits for "late"',
  },
  {
    rule: 'duplicate-name',
    case: 'of a kustomization',
    files: inFlux('name: apps', 'name: ⟦namespaces'),
    mended: soundFlux,
  },
  {
    rule: 'name-clash',
    case: 'of kustomizations of two service accounts',
    files: {
      ...soundFlux,
      'trusts/infra.yaml': edit(
        edit(flux, '{name: apps', '{name: ⟦apps'),
        '  serviceAccounts:\n',
        '  serviceAccounts:\n    - namespace: external-secrets\n      name: other\n      kustomizations: [{name: ⟪apps, sourceRef: {kind: GitRepository, name: fleet}, path: ./apps}]\n',
      ),
    },
    mended: soundFlux,
    says: 'is made twice',
  },
];
