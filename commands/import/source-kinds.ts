/** What can be imported, as `--from` names it. */
export const sourceKinds = [
  'flags',
  'kubeadm',
  'rke2',
  'k3s',
  'static-pod',
  'talos',
  'authentication-configuration',
  'kube-dc',
  'cluster',
] as const;

export type SourceKind = (typeof sourceKinds)[number];

/** The kinds that are files. */
export type FileKind = Exclude<SourceKind, 'cluster'>;
