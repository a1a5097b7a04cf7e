import { createHash } from 'node:crypto';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { resolveGardenerSettings } from '../../model/gardener-settings.ts';
import { documentHash, leftOut, merging, noPruning, noSubstitution } from '../annotations.ts';
import { printDocument } from '../document/print-document.ts';
import type { GeneratedDelivery } from '../generated-delivery.ts';
import { labelPart } from '../label-part.ts';
import { listLeftOut } from '../node-file/list-left-out.ts';
import { hashSuffix } from '../print/hash-suffix.ts';
import type { KubernetesObject } from '../print/kubernetes-object.ts';

const labels = labelPart('configuration');

/**
 * Delivery through Gardener, into the garden cluster: the ConfigMap with the document in the project's namespace, and
 * the field of the Shoot that names it. The hash is ours even in kustomize's build, which knows no reference in a Shoot.
 * Previous ConfigMaps may be pruned: Gardener keeps one with a finalizer for as long as a Shoot names it.
 */
export function generateGardener(compiled: CompiledCluster): GeneratedDelivery {
  const { cluster, emergencies } = compiled;
  const { namespace, shoot, configMapName } = resolveGardenerSettings(cluster);
  const document = printDocument(compiled);
  const configMap: KubernetesObject = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: configMapName ?? `${shoot}-authentication`,
      namespace,
      labels,
      annotations: {
        ...noSubstitution,
        ...(emergencies.length > 0 && { [leftOut]: listLeftOut(emergencies) }),
        [documentHash]: createHash('sha256').update(document).digest('hex'),
      },
    },
    data: { 'config.yaml': document },
    ...(configMapName === undefined && { immutable: true }),
  };
  const name = configMapName ?? `${configMap.metadata.name}-${hashSuffix(configMap)}`;
  return {
    authentication: [{ ...configMap, metadata: { ...configMap.metadata, name } }],
    access: [],
    shoots: [buildReference(shoot, namespace, name)],
  };
}

/**
 * The one field of the Shoot and no others: the object is somebody else's, so Flux merges the field and never deletes
 * it. Where there is no such Shoot, Gardener refuses to make one of so little.
 */
function buildReference(name: string, namespace: string, configMapName: string): KubernetesObject {
  return {
    apiVersion: 'core.gardener.cloud/v1beta1',
    kind: 'Shoot',
    metadata: { name, namespace, annotations: { ...merging, ...noPruning, ...noSubstitution } },
    spec: { kubernetes: { kubeAPIServer: { structuredAuthentication: { configMapName } } } },
  };
}
