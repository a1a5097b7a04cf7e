import type { V1Lease } from '@kubernetes/client-node';
import type { RolloutSnapshot } from './rollout-snapshot.ts';

/** An API server as its identity Lease shows it. */
export interface KnownServer {
  lease: string;
  host: string;
  /** The node that it runs on, where one has its host name. */
  node?: string;
  /** Milliseconds since it last renewed the Lease; it does so every ten seconds. */
  silence: number;
  /** It has been silent for a minute and its node is gone too: removed, but the Lease stays for an hour. */
  gone: boolean;
}

/**
 * Every API server of the cluster. Each keeps a Lease in kube-system that is labelled with its host name
 * (k8s.io/apiserver, pkg/controlplane/controller/leases); servers that share a host name share a Lease too.
 */
export function findServers({ servers, nodes }: RolloutSnapshot, now: number): KnownServer[] {
  return servers.map((lease) => {
    const host = hostOf(lease);
    const node = nodes.find(
      ({ metadata }) => metadata?.name === host || metadata?.labels?.['kubernetes.io/hostname'] === host,
    )?.metadata?.name;
    const silence = now - new Date(lease.spec?.renewTime ?? 0).getTime();
    return {
      lease: lease.metadata?.name ?? '',
      host,
      ...(node !== undefined && { node }),
      silence,
      gone: node === undefined && silence > 60_000,
    };
  });
}

function hostOf({ metadata }: V1Lease): string {
  return metadata?.labels?.['kubernetes.io/hostname'] ?? metadata?.name ?? '';
}
