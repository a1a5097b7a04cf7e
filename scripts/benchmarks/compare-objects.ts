import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { nameAfterCluster } from './name-after-cluster.ts';
import type { Building } from './write-objects.ts';

const builds = 100;

/**
 * Whether kustomize builds from what `writeObjects` has written what `render --all` prints. Apart, the bytes are
 * compared, for 100 of the clusters; together, the documents in any order, with the names that they have there.
 *
 * @throws Error with the cluster that differs.
 */
export function compareObjects(
  environment: string,
  folder: string,
  building: Building,
  kustomize: string,
): void {
  const run = (...command: readonly [string, ...string[]]) =>
    execFileSync(command[0], command.slice(1), { encoding: 'utf8', maxBuffer: 1 << 29 });
  const printed = run('node', 'dist/trustplane.cjs', 'render', '--all', environment)
    .split(/^(?:---\n)?# destination: /m)
    .slice(1)
    .map((text) => ({
      name: text.slice(0, text.indexOf('\n')),
      objects: text.slice(text.indexOf('\n') + 1),
    }));
  if (building === 'apart') {
    for (const { name, objects } of printed.filter(
      (_, index) => index % Math.ceil(printed.length / builds) === 0,
    )) {
      if (run(kustomize, 'build', join(folder, name)) !== objects)
        throw new Error(`kustomize builds other objects for ${name} than render --all prints`);
    }
    return;
  }
  const split = (text: string) => text.split(/^---\n/m);
  const ours = printed.flatMap(({ name, objects }) => split(nameAfterCluster(objects, name)));
  const theirs = new Set(split(run(kustomize, 'build', folder)));
  const missing = ours.find((object) => !theirs.has(object));
  if (missing !== undefined || ours.length !== theirs.size)
    throw new Error(
      `kustomize builds ${theirs.size} objects, render --all prints ${ours.length}; not built:\n${missing}`,
    );
}
