import { readFileSync } from 'node:fs';
import { generateCluster } from '../../generators/generate-cluster.ts';
import { printStream } from '../../generators/print/print-stream.ts';
import { readDocuments } from '../../model/load/read-documents.ts';
import type { World } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import { compileDestination } from './compile-destination.ts';
import { readDestinationInputs } from './read-destination-inputs.ts';
import { readFunctionConfig } from './read-function-config.ts';
import { reportFindings } from './report-findings.ts';

/**
 * As kustomize's legacy exec plugin, the only form that `kubectl kustomize` runs: the Destination in a file, called
 * in the kustomization's folder, answered with a plain YAML stream.
 *
 * @throws UsageError where the file is no Destination
 */
export function runLegacyPlugin(path: string, world: World): Outcome {
  const { documents } = readDocuments({ path, text: readFileSync(path, 'utf8') });
  const destination = readFunctionConfig(documents[0]?.value, 'Destination');
  const inputs = destination.document.spec?.inputs ?? ['.'];
  const environment = readDestinationInputs(`The Destination "${destination.name}"`, inputs, world);
  const { compiled, diagnostics } = compileDestination(destination, environment);
  const report = reportFindings(diagnostics, environment.texts, world);
  if (compiled === undefined) return report;
  const { authentication, access } = generateCluster(compiled, 'by-kustomize');
  return { ...report, stdout: printStream([...authentication, ...access]) };
}
