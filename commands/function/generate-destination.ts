import { generateCluster } from '../../generators/generate-cluster.ts';
import { listObjects } from '../../generators/list-objects.ts';
import type { KubernetesObject } from '../../generators/print/kubernetes-object.ts';
import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import type { World } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import { compileDestination } from './compile-destination.ts';
import { readDestinationInputs } from './read-destination-inputs.ts';
import { readFunctionConfig } from './read-function-config.ts';
import { reportFindings } from './report-findings.ts';
import type { Item } from './resource-list.ts';

/** The objects of a Destination, unless something is wrong, and what is to be said either way. */
export interface GeneratedDestination {
  report: Outcome;
  diagnostics: readonly Diagnostic[];
  objects: readonly KubernetesObject[] | undefined;
}

/**
 * Reads the files that a Destination names and generates its objects, whose hashes kustomize appends.
 *
 * @throws UsageError where the Destination cannot be used
 */
export function generateDestination(config: Item | null | undefined, world: World): GeneratedDestination {
  const destination = readFunctionConfig(config, 'Destination');
  const inputs = destination.document.spec?.inputs ?? ['.'];
  const environment = readDestinationInputs(`The Destination "${destination.name}"`, inputs, world);
  const { compiled, diagnostics } = compileDestination(destination, environment);
  const report = reportFindings(diagnostics, environment.texts, world);
  if (compiled === undefined) return { report, diagnostics, objects: undefined };
  return { report, diagnostics, objects: listObjects(generateCluster(compiled, 'by-kustomize')) };
}
