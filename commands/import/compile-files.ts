import { statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { checkClusters } from '../../generators/check-clusters.ts';
import { compileEnvironment } from '../../model/compile/compile-environment.ts';
import type { CompiledCluster } from '../../model/compile/compiled-cluster.ts';
import type { Finding } from '../../model/diagnostics/finding.ts';
import { resolveFindings } from '../../model/diagnostics/resolve-findings.ts';
import { loadDocuments } from '../../model/load/load-documents.ts';
import type { World } from '../command.ts';
import { DiskWorkTree } from '../files/disk-work-tree.ts';
import { findWorkTreeRoot } from '../files/find-work-tree-root.ts';
import { NewFilesTree } from '../files/new-files-tree.ts';

/** What is made of files that do not exist yet, in the folder in which they will be. */
export interface CompiledFiles {
  /** Undefined where the Cluster cannot be read. */
  cluster: CompiledCluster | undefined;
  /** What `check` will say about the new files. */
  findings: readonly Finding[];
}

/**
 * Compiles files as if they were written, together with what lies in their folder already, because that may reach the
 * cluster too.
 *
 * @param folder where they will be written, which need not exist; undefined where they stay a text
 */
export function compileFiles(
  files: ReadonlyMap<string, string>,
  clusterName: string,
  folder: string | undefined,
  world: World,
): CompiledFiles {
  const home =
    folder === undefined ? '.' : relative(world.cwd, resolve(world.cwd, folder)).replaceAll('\\', '/') || '.';
  const named = new Map([...files].map(([path, text]) => [home === '.' ? path : `${home}/${path}`, text]));
  const exists = folder !== undefined && isFolder(resolve(world.cwd, folder));
  const beneath = exists
    ? new DiskWorkTree(world.cwd, findWorkTreeRoot(resolve(world.cwd, folder)))
    : undefined;
  const tree = new NewFilesTree(named, beneath);
  const loaded = loadDocuments(tree, [home]);
  const environment = basename(resolve(world.cwd, home));
  const { clusters, findings } = compileEnvironment(loaded, tree, {
    environment,
    today: world.today,
    described: home,
  });
  const cluster = clusters.find(({ cluster: { name } }) => name === clusterName);
  const generated = cluster === undefined || hasErrors(findings) ? [] : checkClusters([cluster]);
  return { cluster, findings: [...findings, ...generated].filter((finding) => isAbout(finding, named)) };
}

function hasErrors(findings: readonly Finding[]): boolean {
  return resolveFindings(findings, true).some(({ severity }) => severity === 'error');
}

/** What speaks against somebody else's files is not news. */
function isAbout({ place }: Finding, files: ReadonlyMap<string, string>): boolean {
  if (place === undefined) return true;
  if ('document' in place) return place.document.file === undefined || files.has(place.document.file.path);
  return files.has('file' in place ? place.file.path : place.fileName);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
