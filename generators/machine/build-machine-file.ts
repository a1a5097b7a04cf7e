import { createHash } from 'node:crypto';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import { ownershipLine } from '../../model/load/ownership-line.ts';
import { printDocument } from '../document/print-document.ts';
import type { RenderedFile } from '../rendered-file.ts';
import { machinePaths } from './machine-paths.ts';

/** A file that somebody hands to the machines of a cluster. */
export interface MachineFile extends RenderedFile {
  /** The SHA-256 of what the API servers then read, as their metric names it. */
  sha256: string;
}

/**
 * The file for a cluster's machines; undefined where objects deliver the document. It is no object of Kubernetes, and
 * stands in no stage: whatever would apply it finds no name in it, and stops.
 */
export function buildMachineFile(compiled: CompiledCluster): MachineFile | undefined {
  const { type } = compiled.cluster.document.spec.delivery;
  const path = machinePaths[type];
  if (path === undefined) return undefined;
  const document = printDocument(compiled);
  if (type === 'Talos') {
    const sha256 = hash(document);
    return { path, text: `${ownershipLine}${wrapForTalos(document, sha256)}`, sha256 };
  }
  // KubeOne copies the file as it is.
  const text = `${ownershipLine}${document}`;
  return { path, text, sha256: hash(text) };
}

/**
 * The document of a machine configuration. It holds a whole AuthenticationConfiguration: Talos puts its map in the place
 * of what was there, checks no more than its types, sets `apiVersion` and `kind` itself, and prints the map anew, which
 * gives the bytes of `document` again.
 *
 * Indenting is safe in every style of scalar: none of them counts the blanks that all its lines have in common.
 */
function wrapForTalos(document: string, sha256: string): string {
  return `# A part of the machine configuration of each control-plane node: no object of Kubernetes, and nothing for Flux.
# kube-apiserver names what Talos makes of it: sha256:${sha256}
apiVersion: v1alpha1
kind: KubeAuthenticationConfig
configuration:
${document.replace(/^(?=.)/gm, '  ')}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
