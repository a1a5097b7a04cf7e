import { needsHash, noPruning, noSubstitution } from '../annotations.ts';
import { hashSuffix } from '../print/hash-suffix.ts';
import type { KubernetesObject } from '../print/kubernetes-object.ts';

/** How a name gets its content hash: kustomize appends it at the end of its build, or we do. */
export type Hashing = 'by-kustomize' | 'by-us';

/**
 * An immutable ConfigMap whose name follows its content. Content that changes gets a new name, so that a pod that
 * mounts it by name can never see half a change.
 */
export function buildConfigMap(
  metadata: {
    name: string;
    namespace: string;
    labels: Record<string, string>;
    annotations?: Record<string, string>;
  },
  data: Record<string, string>,
  hashing: Hashing,
): KubernetesObject {
  const object: KubernetesObject = { apiVersion: 'v1', kind: 'ConfigMap', metadata, data, immutable: true };
  const name = hashing === 'by-us' ? `${metadata.name}-${hashSuffix(object)}` : metadata.name;
  const annotations = {
    ...metadata.annotations,
    ...noPruning,
    ...noSubstitution,
    ...(hashing === 'by-kustomize' && { [needsHash]: 'true' }),
  };
  return { ...object, metadata: { ...metadata, name, annotations } };
}
