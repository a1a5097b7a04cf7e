import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EnvironmentError } from '../environment-error.ts';
import { UsageError } from '../usage-error.ts';
import { listRenderedFiles } from './list-rendered-files.ts';
import type { RenderedFolder } from './rendered-folder.ts';

/** What was done to a folder; paths as they were given. */
export interface FolderChange {
  written: string[];
  removed: string[];
  unchanged: number;
}

/**
 * Makes a folder hold exactly the given files of ours: writes what differs, removes what is no longer wanted, leaves
 * everything alone that we did not write. Each file is replaced by a rename, so that none is ever half written.
 *
 * @throws UsageError where a file that is not ours stands in the way; then nothing has been written
 * @throws EnvironmentError where the system refuses
 */
export function writeFolder({ root, paths, files, complete }: RenderedFolder, cwd: string): FolderChange {
  const base = resolve(cwd, root);
  const change: FolderChange = { written: [], removed: [], unchanged: 0 };
  try {
    const present = listRenderedFiles(base);
    for (const path of paths) {
      if (present.get(path)?.owned !== false) continue;
      throw new UsageError(
        `${join(root, path)} was not written by trustplane, so it is left alone. Move it away, or choose another --out.`,
      );
    }
    const folders = new Set<string>();
    for (const { path, text } of files) {
      const target = join(base, path);
      if (present.delete(path) && readFileSync(target, 'utf8') === text) {
        change.unchanged++;
        continue;
      }
      const folder = dirname(target);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      replaceFile(target, text);
      change.written.push(join(root, path));
    }
    for (const [path, { owned }] of complete ? present : []) {
      if (!owned) continue;
      rmSync(join(base, path));
      removeEmptyFolders(base, path);
      change.removed.push(join(root, path));
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new EnvironmentError(
      `${root} cannot be written: ${(error as Error).message}. Give the user that runs Trustplane the right to write there, or choose another --out.`,
    );
  }
  return change;
}

function replaceFile(target: string, text: string): void {
  const temporary = `${target}.trustplane-new`;
  const descriptor = openSync(temporary, 'w');
  try {
    writeFileSync(descriptor, text);
  } catch (error) {
    closeSync(descriptor);
    rmSync(temporary, { force: true });
    throw error;
  }
  closeSync(descriptor);
  renameSync(temporary, target);
}

function removeEmptyFolders(root: string, path: string): void {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const absolute = join(root, folder);
    if (readdirSync(absolute).length > 0) return;
    rmdirSync(absolute);
  }
}
