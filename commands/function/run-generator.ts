import type { World } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import { generateDestination } from './generate-destination.ts';
import { listResults } from './list-results.ts';
import { printJsonList } from './print-json-list.ts';
import type { ResourceList } from './resource-list.ts';

/** As a kustomize generator: returns the objects of the Destination and nothing else. */
export function runGenerator({ functionConfig }: ResourceList, world: World): Outcome {
  const { report, diagnostics, objects } = generateDestination(functionConfig, world);
  return objects === undefined
    ? report
    : { ...report, stdout: printJsonList(objects, listResults(diagnostics)) };
}
