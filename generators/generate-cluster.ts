import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';
import type { GeneratedObjects } from './generated-objects.ts';
import type { Hashing } from './node-file/build-config-map.ts';
import { generateNodeFile } from './node-file/generate-node-file.ts';
import { generateBindings } from './rbac/generate-bindings.ts';

/** Everything that is applied in a cluster, with what a summary shows of it. */
export interface GeneratedCluster extends GeneratedObjects {
  compiled: CompiledCluster;
  /** The document's bytes and their SHA-256 in hex. */
  document: string;
  sha256: string;
  configMapName: string;
  namespace: string;
}

/** Generates the objects of one cluster. The same input gives the same objects, whoever computes the hashes. */
export function generateCluster(compiled: CompiledCluster, hashing: Hashing): GeneratedCluster {
  const { objects, document, sha256, configMap } = generateNodeFile(compiled, hashing);
  return {
    compiled,
    authentication: objects,
    access: generateBindings(compiled),
    document,
    sha256,
    configMapName: configMap.metadata.name,
    namespace: configMap.metadata.namespace ?? '',
  };
}
