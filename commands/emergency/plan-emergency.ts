import { join, relative, resolve } from 'node:path';
import { listCandidates } from '../../model/diagnostics/list-candidates.ts';
import type { LeftOut } from '../../model/generated/kinds.ts';
import { leftOutPlurals } from '../../model/link/left-out-plurals.ts';
import type { World } from '../command.ts';
import type { NewFile } from '../files/write-new-files.ts';
import type { ReadEnvironment } from '../read-environment.ts';
import { UsageError } from '../usage-error.ts';
import { parseWithout } from './parse-without.ts';

/**
 * The files that write an emergency down: one for each thing that is left out and was not before, so that each comes
 * back by deleting one file.
 *
 * @param values those of `--without`
 * @throws UsageError where something has not the form, or does not exist
 */
export function planEmergency(
  values: readonly string[],
  folder: string,
  { manifests, documents }: ReadEnvironment,
  world: World,
): NewFile[] {
  const wanted = new Map(
    values.map((value) => {
      const leftOut = parseWithout(value, manifests);
      return [`${leftOut.kind}/${leftOut.name}`, leftOut];
    }),
  );
  for (const { document } of manifests.Emergency) {
    const { kind, name } = document.spec.without;
    wanted.delete(`${kind}/${name}`);
  }
  const home = relative(world.cwd, resolve(world.cwd, folder)) || '.';
  return [...wanted.values()].map((leftOut) => {
    const { kind, name } = leftOut;
    const names = manifests[kind].map((manifest) => manifest.name);
    // One that stands in a file that could not be used is reported for what is wrong with that file.
    if (!names.includes(name) && !documents.some(({ value }) => isCalled(value, leftOut))) {
      throw new UsageError(
        `There is no ${kind} "${name}" to leave out. ${listCandidates(name, names, leftOutPlurals[kind])}`,
      );
    }
    const own = `${kind.toLowerCase()}-${name}`.slice(0, 63).replace(/-+$/, '');
    return {
      path: join(home, 'emergencies', `${own}.yaml`).replaceAll('\\', '/'),
      text: `# Left out of every document while this file is here, because it is dead or compromised. When it can be trusted
# again, delete this file and render. If it is gone for good, delete the ${kind} as well.
apiVersion: trustplane.dev/v1alpha1
kind: Emergency
metadata: { name: "${own}" }
spec:
  without: { kind: ${kind}, name: "${name}" }
  since: ${world.today}
`,
    };
  });
}

function isCalled(value: unknown, { kind, name }: LeftOut): boolean {
  const object = value as { kind?: unknown; metadata?: { name?: unknown } | null } | null | undefined;
  return object?.kind === kind && object.metadata?.name === name;
}
