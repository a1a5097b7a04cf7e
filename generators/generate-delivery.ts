import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';
import type { Delivery } from '../model/generated/kinds.ts';
import { generateGardener } from './gardener/generate-gardener.ts';
import type { GeneratedDelivery } from './generated-delivery.ts';
import { generateK0rdent } from './k0rdent/generate-k0rdent.ts';
import type { Hashing } from './node-file/build-config-map.ts';
import { generateNodeFile } from './node-file/generate-node-file.ts';
import { generateOpenIDConnect } from './open-id-connect/generate-open-id-connect.ts';

type GenerateDelivery = (compiled: CompiledCluster, hashing: Hashing) => GeneratedDelivery;

/** Nothing is applied: see `buildMachineFile`. */
const handOver: GenerateDelivery = () => ({ authentication: [], access: [] });

const generators: Readonly<Record<Delivery['type'], GenerateDelivery>> = {
  NodeFile: generateNodeFile,
  K0rdent: generateK0rdent,
  Gardener: generateGardener,
  OpenIDConnect: generateOpenIDConnect,
  Talos: handOver,
  KubeOne: handOver,
};

/** The objects that bring a cluster's document to its API servers, wherever they are applied. */
export function generateDelivery(compiled: CompiledCluster, hashing: Hashing): GeneratedDelivery {
  return generators[compiled.cluster.document.spec.delivery.type](compiled, hashing);
}
