import type { Rule } from './rule.ts';

/** Rules about how the document reaches the API servers. */
export const deliveryRules = [
  {
    id: 'delivery-platform',
    severity: 'error',
    origin: 'trustplane',
    exceptable: true,
    title: 'A platform whose control-plane nodes NodeFile cannot reach',
    reason:
      'On Talos the machine configuration owns the path; on Gardener and k0rdent the API servers run elsewhere. A DaemonSet in the cluster would write a file that nobody reads.',
    fix: 'Use the platform’s own way of handing over the file. Where the control-plane nodes do run pods and mount the directory, except the rule on the Cluster.',
    bad: 'platform: talos\ndelivery: {type: NodeFile}\n',
    good: 'platform: kubeadm\ndelivery: {type: NodeFile}\n',
  },
  {
    id: 'directory-mount',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'The profile kube-dc without the directory mounted into the API server',
    reason:
      'RKE2 mounts each file that an argument names as that single file. Such a mount keeps the old content when the file is replaced, so the API server would never see a change.',
    fix: 'On every server node put the directory into the pod and name a path that exists only there, in /etc/rancher/rke2/config.yaml: `kube-apiserver-extra-mount: ["/etc/rancher:/etc/trustplane-auth:ro"]` and `kube-apiserver-arg: ["authentication-config=/etc/trustplane-auth/auth-conf.yaml"]`. Then set `directoryMount: true`.',
    bad: 'nodeFile: {profile: kube-dc}\n',
    good: 'nodeFile: {profile: kube-dc, directoryMount: true}\n',
  },
  {
    id: 'image-digest',
    severity: 'warning',
    origin: 'trustplane',
    exceptable: true,
    title: 'An image without a digest in production',
    reason:
      'A tag can be moved. The agent runs as root on every control-plane node, so what runs there should be pinned by content.',
    fix: 'Set `delivery.nodeFile.image.digest` to the digest that your registry shows for the tag.',
    bad: 'image: {repository: registry.example.com/curl, tag: "8.11.1"}\n',
    good: 'image: {repository: registry.example.com/curl, tag: "8.11.1", digest: "sha256:…"}\n',
  },
  {
    id: 'config-map-size',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'A ConfigMap of more than 1 MiB',
    reason: 'Kubernetes refuses it, after the merge.',
    fix: 'Shorten the CA bundles: an issuer needs the certificates of its own chain, not a whole trust store.',
    bad: '# 64 issuers with a CA bundle of 40 KiB each\n',
    good: '# 64 issuers with the one CA certificate that signs them\n',
  },
  {
    id: 'name-clash',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'Two ConfigMaps of one name',
    reason:
      "The document and the agent's scripts are ConfigMaps of their own; kustomize refuses two objects of one name.",
    fix: 'Choose another `configMapName`, or leave it out.',
    bad: 'nodeFile: {configMapName: trustplane-agent}\n',
    good: 'nodeFile: {configMapName: trustplane-authentication}\n',
  },
  {
    id: 'privileged-namespace',
    severity: 'error',
    origin: 'trustplane',
    exceptable: true,
    title: "Access to the agent's namespace or to kube-system",
    reason:
      'Pods of the namespace may have every privilege: whoever may create one there is root on the control-plane nodes.',
    fix: 'Leave the namespace out, or except the rule on the object for people who may do everything anyway.',
    bad: 'access: [{group: org-admin, clusterRole: admin, namespaces: [trustplane-system]}]\n',
    good: 'access: [{group: org-admin, clusterRole: admin, namespaces: [acme-prod]}]\n',
  },
  {
    id: 'file-group',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'An API server that is not root, and no group that may read the file',
    reason:
      'The file is written for its owner alone (0600). An API server that runs as another user could not read it and would not start.',
    fix: 'Set `apiServer.runAsGroup` to the numeric group that the API server runs with; the file is then 0640.',
    bad: 'apiServer: {runAsUser: 65532}\n',
    good: 'apiServer: {runAsUser: 65532, runAsGroup: 65532}\n',
  },
  {
    id: 'chart-values',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: "Values of kube-dc's chart that make no sense here",
    reason:
      '`values` mirrors the chart of the profile kube-dc; elsewhere, or with the sync disabled, they would silently do nothing.',
    fix: 'Use them with `profile: kube-dc` and without `enabled: false`.',
    bad: 'nodeFile: {values: {authConfigSync: {enabled: true}}}\n',
    good: 'nodeFile: {profile: kube-dc, directoryMount: true, values: {authConfigSync: {enabled: true}}}\n',
  },
] as const satisfies readonly Rule[];
