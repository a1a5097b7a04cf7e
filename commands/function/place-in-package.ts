import { type GeneratedCluster, stages } from '../../generators/generated-cluster.ts';
import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';

/** The objects of a destination with the files of a kpt package that they belong into, one object a file. */
export function placeInPackage(generated: GeneratedCluster, destination: string): KubernetesObject[] {
  return stages.flatMap((stage) =>
    generated[stage].map((object) => {
      const { kind, metadata } = object;
      const name = [kind.toLowerCase(), metadata.namespace, metadata.name].filter(Boolean).join('-');
      const path = `rendered/${destination}/${stage}/${name}.yaml`;
      const annotations = {
        ...metadata.annotations,
        'internal.config.kubernetes.io/path': path,
        'config.kubernetes.io/path': path,
      };
      return { ...object, metadata: { ...metadata, annotations } };
    }),
  );
}
