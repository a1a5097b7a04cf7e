import { fieldsByVersion } from '../../authentication/fields-by-version.ts';
import type { CompiledCluster } from '../compile/compiled-cluster.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { resolveK0rdentSettings } from '../k0rdent-settings.ts';

const firstMinor = fieldsByVersion.apiVersions['apiserver.config.k8s.io/v1'];

/** What speaks against handing a cluster's document over through k0rdent the way its Cluster object says. */
export function checkK0rdent({ cluster, minor, clusterAuthentication }: CompiledCluster): Finding[] {
  const { delivery, anonymous } = cluster.document.spec;
  const written = delivery.k0rdent ?? {};
  const { manager, rollout, controlPlane } = resolveK0rdentSettings(cluster);
  const findings: Finding[] = [];
  const report = (rule: Finding['rule'], path: string[], message: string, help: string) =>
    findings.push({ rule, message, help, place: { document: cluster.source, path: ['spec', ...path] } });

  if (manager === 'kcm') {
    if (minor < firstMinor) {
      report(
        'k0rdent-version',
        ['kubernetesVersion'],
        `k0rdent's controller writes apiserver.config.k8s.io/v1, which Kubernetes 1.${minor} does not know: its API servers would not start.`,
        `Upgrade the cluster to 1.${firstMinor} first, or set delivery.k0rdent.manager: none, which writes v1beta1 for it.`,
      );
    }
    for (const field of ['secretName', 'controlPlane'] as const) {
      if (written[field] === undefined) continue;
      report(
        'k0rdent-manager',
        ['delivery', 'k0rdent', field],
        `With manager: kcm it is k0rdent's controller that decides about ${field}.`,
        'Set manager: none, or remove the field.',
      );
    }
  }
  if (rollout === 'reload' && (manager === 'kcm' || controlPlane?.kind === 'K0sControlPlane')) {
    report(
      'k0rdent-reload',
      ['delivery', 'k0rdent', 'rollout'],
      manager === 'kcm'
        ? "k0rdent's controller puts the content's hash into the path whatever changes."
        : 'The file on the machine of a K0sControlPlane is written when the machine is made: with the same path nothing would ever change there.',
      manager === 'kcm' ? 'Set manager: none, or leave rollout out.' : 'Leave rollout out.',
    );
  }
  if (anonymous !== undefined && clusterAuthentication?.anonymous !== undefined) {
    report(
      'exclusive-fields',
      ['anonymous'],
      `The Cluster and the ClusterAuthentication "${clusterAuthentication.manifest.name}" both have an anonymous block.`,
      'Keep one of them.',
    );
  }
  return findings;
}
