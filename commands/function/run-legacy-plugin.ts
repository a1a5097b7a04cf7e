import { readFileSync } from 'node:fs';
import { printStream } from '../../generators/print/print-stream.ts';
import { readDocuments } from '../../model/load/read-documents.ts';
import type { World } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import { generateDestination } from './generate-destination.ts';
import type { Item } from './resource-list.ts';

/**
 * As kustomize's legacy exec plugin, the only form that `kubectl kustomize` runs: the Destination in a file, called
 * in the kustomization's folder, answered with a plain YAML stream.
 *
 * @throws UsageError where the file is no Destination
 */
export function runLegacyPlugin(path: string, world: World): Outcome {
  const { documents } = readDocuments({ path, text: readFileSync(path, 'utf8') });
  const { report, objects } = generateDestination(documents[0]?.value as Item | undefined, world);
  return objects === undefined ? report : { ...report, stdout: printStream(objects) };
}
