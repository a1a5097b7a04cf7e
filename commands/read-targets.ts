import { posix, relative, resolve } from 'node:path';
import type { Finding } from '../model/diagnostics/finding.ts';
import { clusterOf, linkDestination } from '../model/link/link-destination.ts';
import type { Manifest } from '../model/manifest.ts';
import type { World } from './command.ts';
import { findWorkTreeRoot } from './files/find-work-tree-root.ts';
import { type ReadEnvironment, readEnvironment, readInputs } from './read-environment.ts';
import type { Target } from './target.ts';

/** An environment with everything that can be rendered from it. */
export interface ReadTargets {
  environment: ReadEnvironment;
  /** By name: the Destinations, and the clusters that none of them is for. */
  targets: readonly Target[];
  /** Of the environment and of all further inputs that Destinations name. */
  findings: Finding[];
  texts: ReadonlyMap<string, string>;
}

/**
 * Reads an environment and its Destinations. A Destination that names inputs of its own is compiled from exactly
 * those, as the KRM function does it, so that both doors give the same bytes.
 *
 * @throws UsageError where there is no such folder
 */
export function readTargets(folder: string, world: World): ReadTargets {
  const environment = readEnvironment(folder, world);
  const absolute = resolve(world.cwd, folder);
  const home = relative(world.cwd, absolute).replaceAll('\\', '/') || '.';
  const byInputs = new Map<string, ReadEnvironment>([[home, environment]]);
  const findings = [...environment.findings];
  const texts = new Map(environment.texts);
  const targets: Target[] = [];
  for (const destination of environment.manifests.Destination) {
    const inputs = inputsOf(destination) ?? [home];
    const key = [...new Set(inputs)].sort().join('\n');
    let source = byInputs.get(key);
    if (source === undefined) {
      source = readInputs(inputs, findWorkTreeRoot(absolute), environment.name, world);
      byInputs.set(key, source);
      findings.push(...source.findings);
      for (const [path, text] of source.texts) texts.set(path, text);
    }
    const compiled = source.clusters.find(({ cluster }) => cluster.name === clusterOf(destination));
    if (compiled !== undefined) targets.push({ name: destination.name, compiled });
    else
      findings.push(
        ...linkDestination(
          destination,
          source.clusters.map(({ cluster }) => cluster.name),
        ),
      );
  }
  const served = new Set(targets.map(({ compiled }) => compiled.cluster.name));
  for (const compiled of environment.clusters) {
    if (!served.has(compiled.cluster.name)) targets.push({ name: compiled.cluster.name, compiled });
  }
  targets.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { environment, targets, findings, texts };
}

/** The inputs that a Destination names, as paths from where the command was started. */
function inputsOf({ document, source }: Manifest<'Destination'>): string[] | undefined {
  const folder = posix.dirname(source.file?.path ?? '.');
  return document.spec?.inputs?.map((input) =>
    (posix.isAbsolute(input) ? input : posix.join(folder, input)).replace(/\/$/, ''),
  );
}
