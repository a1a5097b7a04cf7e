import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';
import type { GeneratedObjects } from './generated-objects.ts';
import type { Hashing } from './node-file/build-config-map.ts';
import { generateNodeFile } from './node-file/generate-node-file.ts';
import { generateBindings } from './rbac/generate-bindings.ts';

/** Everything that is applied in a cluster, and which of the objects holds the document. */
export interface GeneratedCluster extends GeneratedObjects {
  configMapName: string;
}

/** Generates the objects of one cluster. The same input gives the same objects, whoever computes the hashes. */
export function generateCluster(compiled: CompiledCluster, hashing: Hashing): GeneratedCluster {
  const { objects, configMapName } = generateNodeFile(compiled, hashing);
  return { authentication: objects, access: generateBindings(compiled), configMapName };
}
