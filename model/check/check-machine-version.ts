import { fieldsByVersion } from '../../authentication/fields-by-version.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import { deliveryTypes } from '../delivery-types.ts';
import type { Finding } from '../diagnostics/finding.ts';

/** Whether what brings the file to the machines is new enough, and what reads it there. */
export function checkMachineVersion(compiled: CompiledCluster): Finding[] {
  return [...checkTool(compiled), ...checkKubernetes(compiled)];
}

/** The tool of the distribution, where the Cluster says which it is. */
function checkTool({ cluster }: CompiledCluster): Finding[] {
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

/** Talos' own document has an `anonymous` block, and so must the one that takes its place. */
function checkKubernetes({ cluster, minor }: CompiledCluster): Finding[] {
  const { delivery } = cluster.document.spec;
  if (delivery.type !== 'Talos' || minor >= fieldsByVersion.anonymousByDefault) return [];
  return [
    {
      rule: 'platform-version',
      message: `Kubernetes 1.${minor} refuses the \`anonymous\` block, and without it this document would let requests without credentials in everywhere.`,
      place: { document: cluster.source, path: ['spec', 'kubernetesVersion'] },
      help: `Upgrade Kubernetes to 1.${fieldsByVersion.anonymousByDefault} first.`,
    },
  ];
}
