import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';
import { type GeneratedCluster, type Stage, stages } from './generated-cluster.ts';
import type { KubernetesObject } from './print/kubernetes-object.ts';
import { printStream } from './print/print-stream.ts';

/** The first line of every file that `render --out` writes: what it may overwrite and remove. */
export const ownershipLine =
  '# Rendered by trustplane. Do not edit: change the environment and render again.\n';

/** A file to be written, with its path below the destination's folder. */
export interface RenderedFile {
  path: string;
  text: string;
}

/** The paths of a destination's files. Only a cluster that hosts others has the stages for their control planes. */
export function listRenderedPaths({ hosted }: Pick<CompiledCluster, 'hosted'>): string[] {
  const types = new Set(hosted.map(({ cluster }) => cluster.document.spec.delivery.type));
  return listStages(types.size > 0, types.has('Gardener')).flatMap((stage) => [
    `${stage}/kustomization.yaml`,
    `${stage}/manifests.yaml`,
  ]);
}

function listStages(isHost: boolean, hasShoots: boolean): Stage[] {
  return stages.filter(
    (stage) => (isHost || stage !== 'control-planes') && (hasShoots || stage !== 'shoots'),
  );
}

const kustomization = `${ownershipLine}apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - manifests.yaml
`;

/** The files of one destination: a folder for each stage that Flux applies by itself. */
export function layOutFiles(generated: GeneratedCluster): RenderedFile[] {
  const { 'control-planes': controlPlanes, shoots } = generated;
  return listStages(controlPlanes.length > 0, shoots.length > 0).flatMap((stage) => [
    { path: `${stage}/kustomization.yaml`, text: kustomization },
    { path: `${stage}/manifests.yaml`, text: printManifests(generated[stage]) },
  ]);
}

function printManifests(objects: readonly KubernetesObject[]): string {
  return `${ownershipLine}${objects.length === 0 ? '# There is nothing to apply in this stage.\n' : printStream(objects)}`;
}
