import type { Rule } from './rule.ts';

/** Rules about what a distribution takes, and what it does to its API servers. */
export const platformRules = [
  {
    id: 'anonymous-probes',
    severity: 'error',
    origin: 'trustplane',
    exceptable: true,
    title: 'An `anonymous` block that keeps the probes of the API server out',
    reason:
      'The kubelet probes the API servers of kubeadm, KubeOne and Talos at /livez and /readyz without credentials. A file that refuses that is loaded at the next start, and then each API server is restarted again and again, on every node that gets it.',
    source: [
      'kubeadm issue 798',
      'kubespray issue 6242',
      'Talos source, k8s.ControlPlaneStaticPodController (probes)',
    ],
    fix: 'Let requests without credentials in on /livez and /readyz. On Talos the probes can be turned off (`startupProbes: false` in KubeAPIServerConfig); say so in `delivery.talos.startupProbes`.',
    bad: 'platform: kubeadm\nanonymous: {enabled: false}\n',
    good: 'platform: kubeadm\nanonymous: {enabled: true, conditions: [{path: /livez}, {path: /readyz}]}\n',
  },
  {
    id: 'platform-version',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'A Talos, KubeOne or Kubernetes that does not know such a file yet',
    reason:
      'Talos has the document `KubeAuthenticationConfig` from 1.14, and refuses a machine configuration with a document that it does not know. KubeOne has the feature `authenticationConfiguration` from 1.15. And the document has to restrict requests without credentials, as the one of Talos does, which Kubernetes can from 1.32.',
    source: ['Talos issue 10905', 'KubeOne documentation 1.15, Structured Authentication Configuration'],
    fix: 'Upgrade first, and then set the version.',
    bad: 'platform: talos\ndelivery: {type: Talos, talos: {version: "1.13"}}\n',
    good: 'platform: talos\ndelivery: {type: Talos, talos: {version: "1.14"}}\n',
  },
  {
    id: 'control-plane-twice',
    severity: 'error',
    origin: 'trustplane',
    exceptable: false,
    title: 'Two Clusters for one control plane',
    reason:
      'Each Cluster has a document of its own. Delivered to one control plane, the two replace each other again and again, and whoever only one of them lets in is locked out every other time.',
    source: [
      'Kubernetes API conventions, one owner of a field',
      'Talos source, ControlPlaneEndpoint as --service-account-issuer',
      'Gardener docs, Shoot Managed Issuer: the UID of the Shoot is in the URL',
    ],
    fix: 'Keep one of the Clusters. Where a file was copied, mend `apiServer.url`; on Talos also `serviceAccountIssuers`, which names the endpoint, and of a Shoot `managedIssuer.uid`, which is in its issuer.',
    bad: '# Cluster eu-1 and Cluster eu-1-new\napiServer: {url: "https://eu-1.example.com:6443"}\n',
    good: '# Cluster eu-1-new\napiServer: {url: "https://eu-1-new.example.com:6443"}\n',
  },
] as const satisfies readonly Rule[];
