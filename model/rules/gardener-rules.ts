import type { Rule } from './rule.ts';

/** Rules about control planes that Gardener runs. */
export const gardenerRules = [
  {
    id: 'gardener-reference',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'A Shoot that names another ConfigMap, or lies in another namespace',
    reason:
      'The Shoot reads the ConfigMap that `structuredAuthentication.configMapName` names. Where its manifest names another one than the one that is rendered, the cluster keeps an old document, or two appliers overwrite each other. A Shoot of the name in another namespace is no Cluster’s: if it is meant, the reference would be applied to one that does not exist, which is a warning.',
    source: [
      'Gardener API reference, structuredAuthentication',
      'Kubernetes API conventions, one owner of a field',
    ],
    fix: 'Remove the line from the Shoot, since the reference is rendered with the ConfigMap; or give the ConfigMap that name for good, in `delivery.gardener.configMapName`. Name the namespace of the Shoot in `delivery.gardener.namespace`.',
    bad: '# the Shoot worker-1\nstructuredAuthentication: {configMapName: infra-issuer}\n# the Cluster worker-1\ngardener: {namespace: garden-kms, configMapName: infra-issuer-worker}\n',
    good: '# the Shoot worker-1 says nothing\n# the Cluster worker-1\ngardener: {namespace: garden-kms}\n',
  },
  {
    id: 'gardener-shoot',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'A Shoot that Gardener or its API server refuses',
    reason:
      'The Shoot API withdraws fields with releases of Kubernetes: cloudProfileName and secretBindingName with 1.34, enableAnonymousAuthentication with 1.35. oidcConfig sets flags that exclude a document. A version that is a number is no version. And a Shoot older than its Cluster says gets a document that it may not understand.',
    source: [
      'Gardener, Shoot validation for Kubernetes 1.34 and 1.35',
      'Kubernetes options/authentication.go',
    ],
    fix: 'Change the Shoot as the message says, before its Kubernetes version.',
    bad: 'kind: Shoot\nspec: {kubernetes: {version: 1.35.1, kubeAPIServer: {enableAnonymousAuthentication: false}}}\n',
    good: 'kind: Shoot\nspec: {kubernetes: {version: 1.35.1}}\n',
  },
  {
    id: 'gardener-issuer',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'An issuer of a Shoot that is not the one that the Cluster names',
    reason:
      "Tokens of a Shoot with a managed issuer name the URL at Gardener's discovery service, in which the Shoot's UID is; those of others name the issuer that its manifest sets. Other clusters trust what the Cluster says, and the Shoot itself must never trust it: its API server would not start.",
    source: [
      'Gardener docs, Shoot Managed Issuer',
      'gardener-discovery-server docs/api.md',
      'Gardener issue 14974',
    ],
    fix: 'Name the URL of the message first in `spec.serviceAccountIssuers`, and all others that the Shoot accepts after it. A Shoot with the annotation has no issuer of its own.',
    bad: 'serviceAccountIssuers: [https://kubernetes.default.svc]\ndelivery: {type: Gardener, in: garden, gardener: {namespace: garden-kms, managedIssuer: {discovery: discovery.example.com, project: kms, uid: 5f2b9a0e-7c1d-4e83-9b64-0d6f3a1c8e27}}}\n',
    good: 'serviceAccountIssuers: [https://discovery.example.com/projects/kms/shoots/5f2b9a0e-7c1d-4e83-9b64-0d6f3a1c8e27/issuer]\n',
  },
  {
    id: 'gardener-twice',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'Two documents for one Shoot',
    reason:
      'Two Clusters that are the same Shoot, or that share a ConfigMap but not its content, would overwrite each other. A ConfigMap that a cluster shares with one that it is trusted by lists its own issuer, and its API server does not start.',
    source: ['Kubernetes API conventions, one owner of a field', 'Gardener issue 14974'],
    fix: 'Remove one of the Clusters, or leave `configMapName` out.',
    bad: '# Cluster infra and Cluster worker-1\ngardener: {namespace: garden-kms, configMapName: infra-issuer}\n',
    good: '# Cluster infra and Cluster worker-1\ngardener: {namespace: garden-kms}\n',
  },
  {
    id: 'gardener-reconcile',
    severity: 'warning',
    origin: 'trustplane',
    exceptable: true,
    title: 'A change that waits for the next reconciliation',
    reason:
      'Gardener reads the ConfigMap when it reconciles the Shoot, and a changed ConfigMap does not make it do so. A revocation then waits for the maintenance window, up to a day. A new name changes the Shoot, which is reconciled at once unless it says otherwise.',
    source: ['Gardener docs, Trigger Shoot Operations', 'Gardener docs, Shoot Maintenance'],
    fix: 'Leave `configMapName` and `confineSpecUpdateRollout` out, or annotate the Shoot with `gardener.cloud/operation=reconcile` after each change.',
    bad: 'gardener: {namespace: garden-kms, configMapName: showroominfra-issuer-configmap-worker}\n',
    good: 'gardener: {namespace: garden-kms}\n',
  },
] as const satisfies readonly Rule[];
