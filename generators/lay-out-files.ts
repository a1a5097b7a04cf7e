import type { CompiledCluster } from '../model/compile/compiled-cluster.ts';
import { ownershipLine } from '../model/load/ownership-line.ts';
import { generateCluster } from './generate-cluster.ts';
import { type Stage, stages } from './generated-cluster.ts';
import { buildMachineFile } from './machine/build-machine-file.ts';
import { machinePaths } from './machine/machine-paths.ts';
import type { KubernetesObject } from './print/kubernetes-object.ts';
import { printStream } from './print/print-stream.ts';
import type { RenderedFile } from './rendered-file.ts';

/** The paths of a destination's files. Only a cluster that hosts others has the stages for their control planes. */
export function listRenderedPaths({
  hosted,
  cluster,
}: Pick<CompiledCluster, 'hosted' | 'cluster'>): string[] {
  const machine = machinePaths[cluster.document.spec.delivery.type];
  const types = new Set(hosted.map(({ cluster }) => cluster.document.spec.delivery.type));
  const staged = listStages(types.size > 0, types.has('Gardener')).flatMap((stage) => [
    `${stage}/kustomization.yaml`,
    `${stage}/manifests.yaml`,
  ]);
  return machine === undefined ? staged : [...staged, machine];
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

/** The files of one destination: a folder for each stage that Flux applies by itself, and one for its machines. */
export function layOutFiles(compiled: CompiledCluster): RenderedFile[] {
  const generated = generateCluster(compiled, 'by-us');
  const machine = buildMachineFile(compiled);
  const { 'control-planes': controlPlanes, shoots } = generated;
  const staged = listStages(controlPlanes.length > 0, shoots.length > 0).flatMap((stage) => [
    { path: `${stage}/kustomization.yaml`, text: kustomization },
    { path: `${stage}/manifests.yaml`, text: printManifests(generated[stage]) },
  ]);
  return machine === undefined ? staged : [...staged, machine];
}

function printManifests(objects: readonly KubernetesObject[]): string {
  return `${ownershipLine}${objects.length === 0 ? '# There is nothing to apply in this stage.\n' : printStream(objects)}`;
}
