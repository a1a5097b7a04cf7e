import { Buffer } from 'node:buffer';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import { printDocument } from '../document/print-document.ts';

const limit = 1024 * 1024;

/** Kubernetes' own limit for the data of a ConfigMap (validation.go, MaxSecretSize, which ConfigMaps share). */
export function checkDocumentSize(compiled: CompiledCluster): Finding[] {
  const { cluster } = compiled;
  const size = Buffer.byteLength(printDocument(compiled));
  if (size <= limit) return [];
  return [
    {
      rule: 'config-map-size',
      message: `The ConfigMap of cluster "${cluster.name}" would hold ${size} bytes; Kubernetes accepts ${limit}.`,
      place: { document: cluster.source, path: ['metadata', 'name'] },
      help: 'Shorten the CA bundles to the certificates of each issuer’s own chain.',
    },
  ];
}
