import {
  closeSync,
  lstatSync,
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
import { listRenderedFiles, type RenderedEntry } from './list-rendered-files.ts';
import { makeFolders } from './make-folders.ts';
import type { RenderedFolder } from './rendered-folder.ts';

/** What was done to a folder; paths as they were given. */
export interface FolderChange {
  written: string[];
  removed: string[];
  unchanged: number;
}

/**
 * Makes a folder hold exactly the given files of ours: writes what differs, removes what is no longer wanted in the
 * part that they are of, leaves everything alone that we did not write. Each file is replaced by a rename, so that none is ever half written.
 *
 * @throws UsageError where something that is not ours stands in the way; then nothing has been written
 * @throws EnvironmentError where the system refuses; it says how many files were written before
 */
export function writeFolder({ root, paths, files, part }: RenderedFolder, cwd: string): FolderChange {
  const base = resolve(cwd, root);
  const change: FolderChange = { written: [], removed: [], unchanged: 0 };
  try {
    refuseObstacle(dirname(root), dirname(base), true);
    refuseObstacle(root, base, false);
    const present = listRenderedFiles(base);
    for (const path of paths) refuseForeign(root, path, present);
    const folders = new Set<string>();
    for (const { path, text } of files) {
      const target = join(base, path);
      if (present.delete(path) && readFileSync(target, 'utf8') === text) {
        change.unchanged++;
        continue;
      }
      const folder = dirname(target);
      if (!folders.has(folder)) makeFolders(folder);
      folders.add(folder);
      replaceFile(target, text);
      change.written.push(join(root, path));
    }
    for (const [path, entry] of present) {
      if (entry !== 'owned' || !path.startsWith(part)) continue;
      rmSync(join(base, path));
      removeEmptyFolders(base, path);
      change.removed.push(join(root, path));
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new EnvironmentError(
      `${root} cannot be written: ${(error as Error).message}. ${change.written.length} files were written before. Give the user that runs Trustplane the right to write there, or choose another --out.`,
    );
  }
  return change;
}

/** The folder that is written must be one; a link may lead to OUT itself, but nowhere below it. */
function refuseObstacle(name: string, path: string, mayBeLink: boolean): void {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined || status.isDirectory() || (mayBeLink && status.isSymbolicLink())) return;
  throw new UsageError(`${name} is not a folder. Move it away, or choose another --out.`);
}

function refuseForeign(root: string, path: string, present: ReadonlyMap<string, RenderedEntry>): void {
  const steps = path.split('/');
  for (const length of steps.keys()) {
    const name = steps.slice(0, length + 1).join('/');
    const entry = present.get(name);
    if (entry === undefined || entry === (name === path ? 'owned' : 'folder')) continue;
    throw new UsageError(
      `${join(root, name)} was not written by trustplane, so it is left alone. Move it away, or choose another --out.`,
    );
  }
}

function replaceFile(target: string, text: string): void {
  const temporary = `${target}.${process.pid}.new`;
  // "wx" makes a new file or fails: a link of that name is not followed.
  const descriptor = openSync(temporary, 'wx');
  try {
    try {
      writeFileSync(descriptor, text);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function removeEmptyFolders(root: string, path: string): void {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const absolute = join(root, folder);
    if (readdirSync(absolute).length > 0) return;
    rmdirSync(absolute);
  }
}
