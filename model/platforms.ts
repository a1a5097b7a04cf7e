import type { ClusterSpec } from './generated/kinds.ts';

/** What the distribution decides about an API server. */
export interface Platform {
  /** The API server's port on its node. */
  apiServerPort: number;
  /** What becomes of the flag --anonymous-auth that the distribution sets when there is an authentication file. */
  anonymousFlag?: 'dropped' | 'kept';
  /** Why a DaemonSet in the cluster cannot write the API server's file; absent where it can. */
  noNodeFile?: string;
}

/** The distributions, each with its defaults. */
export const platforms: Readonly<Record<ClusterSpec['platform'], Platform>> = {
  kubeadm: { apiServerPort: 6443 },
  rke2: { apiServerPort: 6443, anonymousFlag: 'dropped' },
  k3s: { apiServerPort: 6443, anonymousFlag: 'dropped' },
  kubeone: { apiServerPort: 6443 },
  k0s: {
    apiServerPort: 6443,
    anonymousFlag: 'kept',
    noNodeFile: 'k0s controllers run no kubelet unless they are workers too',
  },
  talos: { apiServerPort: 6443, noNodeFile: "Talos writes the file itself from the machine's configuration" },
  gardener: { apiServerPort: 443, noNodeFile: 'the API servers of a shoot run in its seed' },
  k0rdent: { apiServerPort: 6443, noNodeFile: 'k0rdent writes the file from a Secret' },
  other: { apiServerPort: 6443 },
};
