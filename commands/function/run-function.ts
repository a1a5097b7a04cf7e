import type { World } from '../command.ts';
import { exitCodes, type Outcome } from '../outcome.ts';
import { printHelp } from '../print-help.ts';
import { detectMode } from './detect-mode.ts';
import { readResourceList } from './read-resource-list.ts';
import { runGenerator } from './run-generator.ts';
import { runOnItems } from './run-on-items.ts';
import { runValidator } from './run-validator.ts';

/**
 * The KRM function: a ResourceList on stdin, a ResourceList on stdout. Nothing is printed on stdout unless all is
 * well, because an orchestrator takes half an answer for a whole one.
 *
 * @throws UsageError where the input is no ResourceList or its functionConfig cannot be used
 */
export function runFunction(world: World): Outcome {
  const bytes = world.readStdin();
  if (bytes.length === 0) return { exitCode: exitCodes.usage, stderr: printHelp(undefined) };
  const read = readResourceList(bytes);
  const mode = detectMode(read.list);
  if (mode === 'validator') return runValidator(read, world);
  if (mode === 'generator') return runGenerator(read.list, world);
  return runOnItems(read, mode, world);
}
