import { generateCluster } from '../../generators/generate-cluster.ts';
import { listObjects } from '../../generators/list-objects.ts';
import type { World } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import { UsageError } from '../usage-error.ts';
import { compileDestination } from './compile-destination.ts';
import { compileItems } from './compile-items.ts';
import { listResults } from './list-results.ts';
import { passThrough } from './pass-through.ts';
import { placeInPackage } from './place-in-package.ts';
import { readFunctionConfig } from './read-function-config.ts';
import type { ReadResourceList } from './read-resource-list.ts';
import { reportFindings } from './report-findings.ts';

/**
 * As a kustomize transformer or in kpt: the environment is among the items, everything is passed through, and the
 * objects of the Destination are added, or take the place of those that were given. Names carry our own hash, because
 * nobody else adds one here.
 */
export function runOnItems(read: ReadResourceList, mode: 'transformer' | 'kpt', world: World): Outcome {
  const destination = readFunctionConfig(read.list.functionConfig, 'Destination');
  if (destination.document.spec?.inputs !== undefined) {
    throw new UsageError(
      `The Destination "${destination.name}" names inputs, but its objects are handed over here. Remove spec.inputs, or list the Destination under "generators:".`,
    );
  }
  const { compiled, diagnostics } = compileDestination(destination, compileItems(read, world));
  const report = reportFindings(diagnostics, new Map(), world);
  if (compiled === undefined) return report;
  const generated = generateCluster(compiled, 'by-us');
  const objects = mode === 'kpt' ? placeInPackage(generated, destination.name) : listObjects(generated);
  const own = mode === 'kpt' ? `rendered/${destination.name}/` : undefined;
  return { ...report, stdout: passThrough(read, { objects, own, results: listResults(diagnostics) }) };
}
