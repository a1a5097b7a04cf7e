/** Names and defaults of the objects that bring a file to the nodes. */
export interface Profile {
  namespace: string;
  /** Whether the namespace is ours to create. */
  createsNamespace: boolean;
  /** The DaemonSet and its ServiceAccount. */
  name: string;
  configMapName: string;
  agentConfigMapName: string;
  directory: string;
  file: string;
  image: { repository: string; tag: string };
  resources: { requests: { cpu?: string; memory?: string }; limits: { cpu?: string; memory?: string } };
}

/** The profiles: ours, and the names of the kube-dc chart for clusters that already run its sync. */
export const profiles = {
  trustplane: {
    namespace: 'trustplane-system',
    createsNamespace: true,
    name: 'trustplane-sync',
    configMapName: 'trustplane-authentication',
    agentConfigMapName: 'trustplane-agent',
    directory: '/etc/trustplane',
    file: 'authentication.yaml',
    image: { repository: 'docker.io/curlimages/curl', tag: '8.11.1' },
    resources: { requests: { cpu: '5m', memory: '16Mi' }, limits: { memory: '32Mi' } },
  },
  'kube-dc': {
    namespace: 'kube-dc',
    createsNamespace: false,
    name: 'kube-dc-auth-config-sync',
    configMapName: 'kube-dc-auth-config',
    agentConfigMapName: 'kube-dc-auth-config-agent',
    directory: '/etc/rancher',
    file: 'auth-conf.yaml',
    image: { repository: 'docker.io/curlimages/curl', tag: '8.11.1' },
    resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { cpu: '50m', memory: '32Mi' } },
  },
} as const satisfies Record<string, Profile>;
