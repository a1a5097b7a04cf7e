import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { resolveK0rdentSettings } from '../../model/k0rdent-settings.ts';
import { k0rdentVersion } from '../../model/kind.ts';
import { merging, noPruning, noSubstitution } from '../annotations.ts';
import { emitYaml } from '../print/emit-yaml.ts';
import type { JsonObject } from '../print/json-value.ts';
import type { KubernetesObject } from '../print/kubernetes-object.ts';

/**
 * The AccessManagement by which k0rdent hands ClusterAuthentications out from its system namespace: the rules of the
 * environment's manifest, and behind them one for those that go to the same namespaces. None where no hosted cluster
 * gets its own that way.
 */
export function generateAccessManagement({
  hosted,
  accessManagements: [manifest],
}: CompiledCluster): KubernetesObject[] {
  const rules = listRules(hosted);
  if (rules.length === 0 || manifest === undefined) return [];
  const { spec = {} } = manifest.value as { spec?: { accessRules?: JsonObject[] } };
  // A manifest that was read from the management cluster has the rules of the last rendering.
  const own = new Set(rules.map(emitYaml));
  const others = (spec.accessRules ?? []).filter((rule) => !own.has(emitYaml(rule)));
  return [
    {
      apiVersion: k0rdentVersion,
      kind: 'AccessManagement',
      metadata: { name: 'kcm', annotations: { ...merging, ...noPruning, ...noSubstitution } },
      spec: { ...spec, accessRules: [...others, ...rules] },
    },
  ];
}

function listRules(hosted: readonly CompiledCluster[]): JsonObject[] {
  const namespacesOf = new Map<string, Set<string>>();
  for (const { cluster } of hosted) {
    if (cluster.document.spec.delivery.type !== 'K0rdent') continue;
    const { clusterAuth, namespace, distributedFrom } = resolveK0rdentSettings(cluster);
    if (distributedFrom === undefined) continue;
    namespacesOf.set(clusterAuth, (namespacesOf.get(clusterAuth) ?? new Set()).add(namespace));
  }
  const byNamespaces = new Map<string, { list: string[]; names: string[] }>();
  for (const [name, namespaces] of namespacesOf) {
    const list = [...namespaces].sort();
    const rule = byNamespaces.get(list.join());
    if (rule === undefined) byNamespaces.set(list.join(), { list, names: [name] });
    else rule.names.push(name);
  }
  return [...byNamespaces]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { list, names }]) => ({
      targetNamespaces: { list },
      clusterAuthentications: names.sort(),
    }));
}
