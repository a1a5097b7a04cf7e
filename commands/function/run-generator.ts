import { generateCluster } from '../../generators/generate-cluster.ts';
import type { World } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import { compileDestination } from './compile-destination.ts';
import { listResults } from './list-results.ts';
import { printJsonList } from './print-json-list.ts';
import { readDestinationInputs } from './read-destination-inputs.ts';
import { readFunctionConfig } from './read-function-config.ts';
import { reportFindings } from './report-findings.ts';
import type { ResourceList } from './resource-list.ts';

/** As a kustomize generator: reads the files that the Destination names, returns its objects and nothing else. */
export function runGenerator({ functionConfig }: ResourceList, world: World): Outcome {
  const destination = readFunctionConfig(functionConfig, 'Destination');
  const inputs = destination.document.spec?.inputs ?? ['.'];
  const environment = readDestinationInputs(`The Destination "${destination.name}"`, inputs, world);
  const { compiled, diagnostics } = compileDestination(destination, environment);
  const report = reportFindings(diagnostics, environment.texts, world);
  if (compiled === undefined) return report;
  const { authentication, access } = generateCluster(compiled, 'by-kustomize');
  return { ...report, stdout: printJsonList([...authentication, ...access], listResults(diagnostics)) };
}
