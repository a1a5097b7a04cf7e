import type { ClusterSpec } from './generated/kinds.ts';

/** What the distribution decides about an API server. */
export interface Platform {
  /** The API server's port on its node. */
  apiServerPort: number;
  /**
   * What becomes of the flag --anonymous-auth that the distribution sets when there is an authentication file: `dropped`
   * and `kept` as they say; `replaced`, there never is a flag, and the file that the distribution writes by itself, which
   * restricts anonymous requests, gives way to this one.
   */
  anonymousFlag?: 'dropped' | 'kept' | 'replaced';
  /** Whether the probes of the API server's pod come without credentials, to /livez and /readyz. */
  anonymousProbes?: 'always' | 'perhaps';
  /** Why a DaemonSet in the cluster cannot write the API server's file; absent where it can. */
  noNodeFile?: string;
  /** The fact about the API server that lifts `noNodeFile`. */
  liftedBy?: 'enableWorker';
  /** Whether the first service-account issuer is the address of the control plane, unless somebody sets another. */
  issuerIsEndpoint?: true;
  /** The user that the API server runs as, where that is not root and its number is another on every node image. */
  user?: string;
  /** The client certificate of an administrator that the distribution makes by itself, as far as that is known. */
  adminCertificate?: AdminCertificate;
  /** The directories that the distribution itself fills on its nodes, with all that is below. */
  directories: readonly string[];
}

/** A way in that depends on no issuer. */
export interface AdminCertificate {
  /** Where it is to be had: a clause that speaks of "such a certificate". */
  where: string;
  /** Its subject, in which `CLUSTER` stands for the cluster's name. */
  subject: string;
}

const superAdmin: AdminCertificate = {
  where: 'kubeadm leaves such a certificate in /etc/kubernetes/super-admin.conf',
  subject: 'O=system:masters,CN=kubernetes-super-admin',
};

/** The distributions, each with its defaults. */
export const platforms: Readonly<Record<ClusterSpec['platform'], Platform>> = {
  kubeadm: {
    apiServerPort: 6443,
    anonymousProbes: 'always',
    adminCertificate: superAdmin,
    directories: ['/etc/kubernetes/manifests', '/etc/kubernetes/pki'],
  },
  rke2: {
    apiServerPort: 6443,
    anonymousFlag: 'dropped',
    directories: ['/etc/rancher/rke2', '/etc/rancher/node', '/var/lib/rancher', '/opt/rke2'],
  },
  k3s: {
    apiServerPort: 6443,
    anonymousFlag: 'dropped',
    directories: ['/etc/rancher/k3s', '/etc/rancher/node', '/var/lib/rancher'],
  },
  kubeone: {
    apiServerPort: 6443,
    anonymousProbes: 'always',
    adminCertificate: superAdmin,
    directories: ['admission', 'audit', 'encryption-providers', 'manifests', 'pki'].map(
      (name) => `/etc/kubernetes/${name}`,
    ),
  },
  k0s: {
    apiServerPort: 6443,
    anonymousFlag: 'kept',
    noNodeFile: 'k0s controllers run no kubelet unless they are workers too',
    liftedBy: 'enableWorker',
    user: 'kube-apiserver',
    adminCertificate: {
      where: 'k0s leaves such a certificate in /var/lib/k0s/pki/admin.conf',
      subject: 'O=system:masters,CN=kubernetes-admin',
    },
    directories: ['/etc/k0s', '/var/lib/k0s'],
  },
  talos: {
    apiServerPort: 6443,
    anonymousFlag: 'replaced',
    anonymousProbes: 'always',
    issuerIsEndpoint: true,
    noNodeFile: "Talos writes the file itself from the machine's configuration",
    adminCertificate: {
      where: '`talosctl kubeconfig` asks the machines for such a certificate',
      subject: 'O=system:masters,CN=admin@CLUSTER',
    },
    directories: ['/system', '/var/lib/talos'],
  },
  gardener: {
    apiServerPort: 443,
    noNodeFile: 'the API servers of a shoot run in its seed',
    directories: [],
  },
  k0rdent: { apiServerPort: 6443, noNodeFile: 'k0rdent writes the file from a Secret', directories: [] },
  other: { apiServerPort: 6443, anonymousProbes: 'perhaps', directories: [] },
};
