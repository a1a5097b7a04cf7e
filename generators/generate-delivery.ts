import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';
import type { Delivery } from '../model/generated/kinds.ts';
import type { GeneratedObjects } from './generated-objects.ts';
import { generateK0rdent } from './k0rdent/generate-k0rdent.ts';
import type { Hashing } from './node-file/build-config-map.ts';
import { generateNodeFile } from './node-file/generate-node-file.ts';

type GenerateDelivery = (compiled: CompiledCluster, hashing: Hashing) => GeneratedObjects;

const generators: Readonly<Record<Delivery['type'], GenerateDelivery>> = {
  NodeFile: generateNodeFile,
  K0rdent: generateK0rdent,
};

/** The objects that bring a cluster's document to its API servers, wherever they are applied. */
export function generateDelivery(compiled: CompiledCluster, hashing: Hashing): GeneratedObjects {
  return generators[compiled.cluster.document.spec.delivery.type](compiled, hashing);
}
