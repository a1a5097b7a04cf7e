import { basename, isAbsolute, resolve } from 'node:path';
import type { World } from '../command.ts';
import { DiskWorkTree } from '../files/disk-work-tree.ts';
import { findWorkTreeRoot } from '../files/find-work-tree-root.ts';
import { type ReadEnvironment, readInputs } from '../read-environment.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Reads what a functionConfig names as its inputs, relative to the kustomization that lists the function.
 *
 * @throws UsageError where an input is not there or leads out of the work tree
 */
export function readDestinationInputs(
  owner: string,
  inputs: readonly string[],
  world: World,
): ReadEnvironment {
  const root = findWorkTreeRoot(world.cwd, 2);
  const tree = new DiskWorkTree(world.cwd, root);
  for (const input of inputs) {
    const problem = isAbsolute(input)
      ? { detail: 'It must be relative to the kustomization.' }
      : tree.contain(input);
    if (problem === undefined) continue;
    throw new UsageError(
      `${owner} names the input "${input}", which is ${resolve(world.cwd, input)}. ${problem.detail} Correct spec.inputs.`,
    );
  }
  return readInputs(inputs, root, basename(resolve(world.cwd, inputs[0] ?? '.')), world);
}
