import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';
import { generateKustomizations } from './flux/generate-kustomizations.ts';
import { generateDelivery } from './generate-delivery.ts';
import type { GeneratedCluster } from './generated-cluster.ts';
import { generateAccessManagement } from './k0rdent/generate-access-management.ts';
import type { Hashing } from './node-file/build-config-map.ts';
import type { KubernetesObject } from './print/kubernetes-object.ts';
import { generateBindings } from './rbac/generate-bindings.ts';
import { generateNamespaces } from './rbac/generate-namespaces.ts';
import { generateRoles } from './rbac/generate-roles.ts';

/**
 * Generates everything that is applied in one cluster: its own delivery unless that belongs elsewhere, its bindings,
 * the Flux objects by which it applies to others, and the deliveries of the clusters that it hosts. The same input
 * gives the same objects, whoever computes the hashes.
 */
export function generateCluster(compiled: CompiledCluster, hashing: Hashing): GeneratedCluster {
  const { cluster, hosted } = compiled;
  const isElsewhere = cluster.document.spec.delivery.in !== undefined;
  const own = isElsewhere ? undefined : generateDelivery(compiled, hashing);
  const deliveries = hosted.map((each) => generateDelivery(each, hashing));
  const access = [
    ...generateNamespaces(compiled),
    ...generateRoles(compiled),
    ...generateBindings(compiled),
    ...generateKustomizations(compiled),
  ];
  return {
    authentication: own?.authentication ?? [],
    access: own === undefined || own.access.length === 0 ? access : [...access, ...own.access],
    'control-planes': [
      ...eachOnce(deliveries.flatMap(({ authentication, access }) => [...authentication, ...access])),
      ...generateAccessManagement(compiled),
    ],
    shoots: deliveries.flatMap(({ shoots = [] }) => shoots),
  };
}

/** Hosted clusters may share an object. */
function eachOnce(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  const byIdentity = new Map<string, KubernetesObject>();
  for (const object of objects) {
    const { apiVersion, kind, metadata } = object;
    byIdentity.set(`${apiVersion}/${kind}/${metadata.namespace ?? ''}/${metadata.name}`, object);
  }
  return [...byIdentity.values()];
}
