import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import { resolveSettings } from './settings.ts';

/** A name for the document's ConfigMap that the agent's has already. */
export function checkNames({ cluster }: CompiledCluster): Finding[] {
  const { configMapName, agentConfigMapName } = resolveSettings(cluster);
  if (configMapName !== agentConfigMapName) return [];
  return [
    {
      rule: 'name-clash',
      message: `The ConfigMap with the agent's scripts is called "${agentConfigMapName}".`,
      place: { document: cluster.source, path: ['spec', 'delivery', 'nodeFile', 'configMapName'] },
      help: 'Choose another name, or leave it out.',
    },
  ];
}
