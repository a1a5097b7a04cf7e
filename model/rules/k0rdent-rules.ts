import type { Rule } from './rule.ts';

/** Rules about control planes that k0rdent runs. */
export const k0rdentRules = [
  {
    id: 'k0rdent-version',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'apiserver.config.k8s.io/v1 for an API server that does not know it',
    reason:
      "k0rdent's controller writes `v1`, whatever the ClusterAuthentication says and whichever release the cluster runs. An API server before 1.34 refuses such a file, and does not start with it.",
    source: ['k0rdent kcm, ClusterAuthentication (PR 2108)', 'Kubernetes 1.34, apiserver.config.k8s.io/v1'],
    fix: 'Upgrade the cluster first, or set `delivery.k0rdent.manager: none`: what is rendered then has the version that the cluster knows.',
    bad: 'kubernetesVersion: "1.33"\ndelivery: {type: K0rdent, in: mgmt}\n',
    good: 'kubernetesVersion: "1.33"\ndelivery: {type: K0rdent, in: mgmt, k0rdent: {manager: none}}\n',
  },
  {
    id: 'k0rdent-namespace',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'A ClusterAuthentication in another namespace',
    reason:
      '`spec.clusterAuth` of a ClusterDeployment is a name in its own namespace. An object elsewhere is not found, and the cluster keeps what it had.',
    source: [
      'k0rdent docs, Identity and Authorization Management',
      'k0rdent kcm, ClusterAuthenticationReady',
    ],
    fix: 'Move the object, or name the right namespace in `delivery.k0rdent.namespace`.',
    bad: 'delivery: {type: K0rdent, in: mgmt, k0rdent: {namespace: tenant-a, clusterAuth: login}}\n# login is in kcm-system\n',
    good: 'delivery: {type: K0rdent, in: mgmt, k0rdent: {namespace: kcm-system, clusterAuth: login}}\n',
  },
  {
    id: 'k0rdent-ca-secret',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'A caSecret whose CA cannot be read',
    reason:
      "k0rdent's controller puts this CA into every issuer, so the document is not known without it: a Secret that is not in the files or twice in them, that lacks the key, that is encrypted, or that no API server would store.",
    source: ['k0rdent kcm, ClusterAuthentication spec.caSecret (PR 2108)'],
    fix: "Put the Secret's manifest into the environment, with the certificates under the key that `caSecret.key` names. Certificates are public.",
    bad: 'caSecret: {name: login-ca, key: tls.crt}\n# the Secret has ca.crt\n',
    good: 'caSecret: {name: login-ca, key: ca.crt}\n',
  },
  {
    id: 'k0rdent-twice',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'Two documents for one control plane',
    reason:
      'Two Clusters that are the same ClusterDeployment, that have one Secret or one control plane, or that share a ClusterAuthentication but not its issuers, would overwrite each other at every reconciliation, and each time the control plane would be recreated.',
    source: ['Kubernetes API conventions, one owner of a field', 'Flux kustomize-controller, inventory'],
    fix: 'Remove one of the Clusters, or name the ClusterDeployment that each is.',
    bad: '# Cluster a and Cluster b\ndelivery: {type: K0rdent, in: mgmt, k0rdent: {clusterDeployment: child-1}}\n',
    good: '# Cluster child-1\ndelivery: {type: K0rdent, in: mgmt}\n',
  },
  {
    id: 'k0rdent-manager',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: "A field that k0rdent's controller would not look at",
    reason:
      "With `manager: kcm` the controller writes the Secret under a name of its own, and the cluster's chart mounts it. What else is written would silently do nothing.",
    source: ['k0rdent kcm, ClusterAuthentication (PR 2108)'],
    fix: 'Remove the field, or set `manager: none`.',
    bad: 'k0rdent: {secretName: child-1-login}\n',
    good: 'k0rdent: {manager: none, secretName: child-1-login}\n',
  },
  {
    id: 'k0rdent-distribution',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'A ClusterAuthentication that AccessManagement cannot hand out',
    reason:
      'k0rdent has one AccessManagement, called kcm, for ClusterAuthentications, credentials and templates alike. Its list of rules is replaced as a whole, so that without the rules that are there every tenant would lose what they hand out.',
    source: ['k0rdent docs, Access Management Resource', 'Kubernetes, server-side apply: atomic lists'],
    fix: 'Put the AccessManagement of the management cluster into the environment, and name the namespace that k0rdent is installed in.',
    bad: 'k0rdent: {namespace: tenant-a, clusterAuth: login, distributedFrom: tenant-a}\n',
    good: 'k0rdent: {namespace: tenant-a, clusterAuth: login, distributedFrom: kcm-system}\n',
  },
  {
    id: 'k0rdent-reload',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'rollout: reload where nothing is reloaded',
    reason:
      "A path that does not change spares the control plane a recreation only where the file behind it changes by itself: a Secret that is mounted into a pod. k0rdent's controller always puts the hash into the path, and the file on a machine is written once.",
    source: [
      'k0rdent cluster templates, auth.configSecret',
      'Kubernetes, mounted Secrets are updated automatically',
    ],
    fix: 'Leave `rollout` out, or use it with `manager: none` and a hosted control plane.',
    bad: 'k0rdent: {rollout: reload}\n',
    good: 'k0rdent: {rollout: reload, manager: none, controlPlane: {kind: K0smotronControlPlane}}\n',
  },
  {
    id: 'k0rdent-approval',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'A configuration that nobody has approved',
    reason:
      'A changed hash recreates the control plane. With `requireApproval: true` somebody has to write the new hash into the Cluster before anything is rendered, so that the recreation is seen in review.',
    source: ['k0rdent docs, Identity and Authorization Management: rolling recreation'],
    fix: 'Look at `trustplane plan`, then set the annotation `trustplane.dev/approved-config` of the Cluster to the hash that it shows.',
    bad: 'metadata: {name: child-1}\nspec: {delivery: {type: K0rdent, in: mgmt, k0rdent: {requireApproval: true}}}\n',
    good: 'metadata: {name: child-1, annotations: {trustplane.dev/approved-config: "ed61fccb"}}\n',
  },
  {
    id: 'k0rdent-list-left',
    severity: 'warning',
    origin: 'trustplane',
    exceptable: true,
    title: 'An AccessManagement from which nothing is handed out any longer',
    reason:
      'With the last `distributedFrom` the AccessManagement is no longer rendered, and keeps the list that was rendered before. It is not taken out by itself, because k0rdent then deletes the copies that it made, also those that a control plane still reads.',
    source: ['k0rdent accessmanagement_controller.go, cleanupManagedResources', 'Trustplane decision 0018'],
    fix: 'Take the list out by hand and remove the manifest from the environment. Where there never was a list, move the manifest elsewhere, or except the rule on one of the Clusters.',
    bad: '# k0rdent/access-management.yaml is in the environment\nk0rdent: {namespace: tenant-b}\n',
    good: 'k0rdent: {namespace: tenant-b, distributedFrom: kcm-system}\n',
  },
] as const satisfies readonly Rule[];
