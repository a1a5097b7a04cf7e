import { posix, relative, resolve } from 'node:path';
import type { Finding } from '../model/diagnostics/finding.ts';
import { withoutEchoes } from '../model/diagnostics/without-echoes.ts';
import { clusterOf, linkDestination } from '../model/link/link-destination.ts';
import { explainPathProblem } from '../model/load/explain-path-problem.ts';
import type { WorkTree } from '../model/load/work-tree.ts';
import type { Manifest } from '../model/manifest.ts';
import type { World } from './command.ts';
import { DiskWorkTree } from './files/disk-work-tree.ts';
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
 * @param cover lays files over those of the disk that are not written yet
 * @throws UsageError where there is no such folder
 */
export function readTargets(
  folder: string,
  world: World,
  cover?: (tree: DiskWorkTree) => WorkTree,
): ReadTargets {
  const environment = readEnvironment(folder, world, cover);
  const absolute = resolve(world.cwd, folder);
  const home = relative(world.cwd, absolute).replaceAll('\\', '/') || '.';
  const byInputs = new Map<string, ReadEnvironment>([[home, environment]]);
  const root = findWorkTreeRoot(absolute);
  const tree = new DiskWorkTree(world.cwd, root);
  const findings = [...environment.findings];
  const texts = new Map(environment.texts);
  const targets: Target[] = [];
  for (const destination of environment.manifests.Destination) {
    const inputs = inputsOf(destination);
    const faults = inputs.flatMap((input, index) => checkInput(input, index, destination, tree));
    findings.push(...faults);
    if (faults.length > 0) continue;
    const key = [...new Set(inputs)].sort().join('\n');
    let source = byInputs.get(key);
    if (source === undefined) {
      source = readInputs(inputs, root, environment.name, world, cover);
      byInputs.set(key, source);
      findings.push(...source.findings);
      for (const [path, text] of source.texts) texts.set(path, text);
    }
    const compiled = source.clusters.find(({ cluster }) => cluster.name === clusterOf(destination));
    const names = source.clusters.map(({ cluster }) => cluster.name);
    if (compiled === undefined)
      findings.push(...withoutEchoes(linkDestination(destination, names), source.documents));
    else targets.push({ name: destination.name, compiled });
  }
  const served = new Set(targets.map(({ compiled }) => compiled.cluster.name));
  for (const compiled of environment.clusters) {
    const { name } = compiled.cluster;
    if (served.has(name)) continue;
    const other = environment.manifests.Destination.find((destination) => destination.name === name);
    if (other === undefined) targets.push({ name, compiled });
    else findings.push(explainAmbiguity(other));
  }
  targets.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { environment, targets, findings, texts };
}

/** The inputs of a Destination as paths from where the command was started; by default the folder of its file. */
function inputsOf({ document, source }: Manifest<'Destination'>): string[] {
  const folder = posix.dirname(source.file?.path ?? '.');
  const inputs = document.spec?.inputs ?? ['.'];
  return inputs.map((input) =>
    (posix.isAbsolute(input) ? input : posix.join(folder, input)).replace(/(.)\/$/, '$1'),
  );
}

function checkInput(
  input: string,
  index: number,
  { document, source }: Manifest<'Destination'>,
  tree: DiskWorkTree,
): Finding[] {
  const path = document.spec?.inputs === undefined ? ['spec'] : ['spec', 'inputs', index];
  const problem = posix.isAbsolute(input)
    ? { problem: 'outside' as const, path: input, detail: 'An input is relative to the Destination.' }
    : tree.contain(input);
  return problem === undefined ? [] : [explainPathProblem(problem, { document: source, path })];
}

function explainAmbiguity(destination: Manifest<'Destination'>): Finding {
  const { name, source } = destination;
  return {
    rule: 'ambiguous-destination',
    message: `The Destination "${name}" is for the cluster "${clusterOf(destination)}", but there is a Cluster "${name}" without a Destination.`,
    place: { document: source, path: ['metadata', 'name'] },
    help: 'Call the Destination after its cluster, or give the other cluster a Destination of its own.',
  };
}
