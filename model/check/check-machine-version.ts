import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import { deliveryTypes } from '../delivery-types.ts';
import type { Finding } from '../diagnostics/finding.ts';

/** Whether the tool that brings the file to the machines is new enough, where the Cluster says which it is. */
export function checkMachineVersion({ cluster }: CompiledCluster): Finding[] {
  const { delivery, platform } = cluster.document.spec;
  const { block, since } = deliveryTypes[delivery.type];
  const { version } = { ...delivery.talos, ...delivery.kubeone };
  if (since === undefined || version === undefined) return [];
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > since[0] || (major === since[0] && minor >= since[1])) return [];
  return [
    {
      rule: 'platform-version',
      message: `${delivery.type} ${version} cannot bring the file to its API servers; ${since.join('.')} is the first that can.`,
      place: { document: cluster.source, path: ['spec', 'delivery', block, 'version'] },
      help:
        platform === 'talos'
          ? 'Upgrade every control-plane machine first. Until then its API servers keep their --oidc-* flags, and this Cluster waits outside the environment.'
          : 'Upgrade KubeOne first, or use type: NodeFile.',
    },
  ];
}
