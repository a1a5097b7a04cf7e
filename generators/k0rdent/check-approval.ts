import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import { resolveK0rdentSettings } from '../../model/k0rdent-settings.ts';
import { printConfig } from './print-config.ts';

const annotation = 'trustplane.dev/approved-config';

/** A configuration that its Cluster has not approved, where it says that it must. */
export function checkApproval(compiled: CompiledCluster): Finding[] {
  const { cluster } = compiled;
  if (!resolveK0rdentSettings(cluster).requireApproval) return [];
  const { hash } = printConfig(compiled);
  const approved = cluster.document.metadata.annotations?.[annotation];
  if (approved === hash) return [];
  return [
    {
      rule: 'k0rdent-approval',
      message: `The configuration of "${cluster.name}" has the hash ${hash}, and ${approved === undefined ? 'no hash is' : `${approved} is`} approved.`,
      place: { document: cluster.source, path: ['metadata', 'annotations', annotation] },
      help: `\`trustplane plan\` shows what would be recreated. To approve it, write ${annotation}: "${hash}" into metadata.annotations.`,
    },
  ];
}
