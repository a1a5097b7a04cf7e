import { statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { type CompiledEnvironment, compileEnvironment } from '../model/compile/compile-environment.ts';
import { loadDocuments } from '../model/load/load-documents.ts';
import type { SourceDocument } from '../model/load/source-document.ts';
import type { WorkTree } from '../model/load/work-tree.ts';
import type { World } from './command.ts';
import { DiskWorkTree } from './files/disk-work-tree.ts';
import { findWorkTreeRoot } from './files/find-work-tree-root.ts';
import { UsageError } from './usage-error.ts';

/** An environment on the disk, compiled, with the texts of its files for excerpts in messages. */
export interface ReadEnvironment extends CompiledEnvironment {
  name: string;
  texts: ReadonlyMap<string, string>;
  /** Everything that was read, also what could not be used. */
  documents: readonly SourceDocument[];
}

/**
 * Reads and compiles an environment folder.
 *
 * @param cover lays files over those of the disk that are not written yet
 * @throws UsageError where there is no such folder
 */
export function readEnvironment(
  folder: string,
  world: World,
  cover?: (tree: DiskWorkTree) => WorkTree,
): ReadEnvironment {
  const path = resolve(world.cwd, folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(
      `${folder} is not a folder. Name an environment, such as environments/production; \`trustplane init\` makes one.`,
    );
  }
  return readInputs([relative(world.cwd, path) || '.'], findWorkTreeRoot(path), basename(path), world, cover);
}

/** Reads and compiles what lies below some folders. */
export function readInputs(
  inputs: readonly string[],
  root: string,
  name: string,
  world: World,
  cover: (tree: DiskWorkTree) => WorkTree = (tree) => tree,
): ReadEnvironment {
  const tree = cover(new DiskWorkTree(world.cwd, root));
  const loaded = loadDocuments(tree, inputs);
  const compiled = compileEnvironment(loaded, tree, {
    environment: name,
    today: world.today,
    described: inputs.map((input) => (input === '.' ? 'this folder' : input)).join(', '),
  });
  const texts = new Map<string, string>();
  for (const { file } of loaded.documents) if (file !== undefined) texts.set(file.path, file.text);
  for (const { place } of loaded.findings)
    if (place !== undefined && 'file' in place) texts.set(place.file.path, place.file.text);
  return { ...compiled, name, texts, documents: loaded.documents };
}
