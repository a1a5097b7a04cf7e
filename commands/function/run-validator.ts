import { checkClusters } from '../../generators/check-clusters.ts';
import { resolveFindings } from '../../model/diagnostics/resolve-findings.ts';
import type { World } from '../command.ts';
import { exitCodes, type Outcome } from '../outcome.ts';
import { compileItems } from './compile-items.ts';
import { listResults } from './list-results.ts';
import { printJsonList } from './print-json-list.ts';
import { readDestinationInputs } from './read-destination-inputs.ts';
import { readFunctionConfig } from './read-function-config.ts';
import type { ReadResourceList } from './read-resource-list.ts';
import { reportFindings } from './report-findings.ts';

/**
 * As a validator, for a functionConfig of kind EnvironmentCheck: reports and changes nothing. The answer is an empty
 * list, because kustomize takes a faithful echo for a change.
 */
export function runValidator(read: ReadResourceList, world: World): Outcome {
  const check = readFunctionConfig(read.list.functionConfig, 'EnvironmentCheck');
  const inputs = check.document.spec?.inputs;
  const fromFiles =
    inputs === undefined
      ? undefined
      : readDestinationInputs(`The EnvironmentCheck "${check.name}"`, inputs, world);
  const environment = fromFiles ?? compileItems(read, world);
  const diagnostics = resolveFindings(
    [...environment.findings, ...checkClusters(environment.clusters)],
    true,
  );
  const report = reportFindings(diagnostics, fromFiles?.texts ?? new Map(), world);
  if (report.exitCode !== exitCodes.done) return report;
  return { ...report, stdout: printJsonList([], listResults(diagnostics)) };
}
