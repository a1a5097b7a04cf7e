import { accessSync, constants, lstatSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EnvironmentError } from '../environment-error.ts';
import { UsageError } from '../usage-error.ts';
import { makeFolders } from './make-folders.ts';

/** A file that does not exist yet, with its path from where the command was started. */
export interface NewFile {
  path: string;
  text: string;
}

/**
 * Writes files that do not exist yet, all of them or none: everything is looked at first, and what was made is taken
 * away again where the system refuses half-way.
 *
 * @throws UsageError where a file is there already, or is in the way of a folder
 * @throws EnvironmentError where the system refuses
 */
export function writeNewFiles(files: readonly NewFile[], cwd: string): void {
  for (const { path } of files) checkPlace(path, cwd);
  const folders: string[] = [];
  const written: string[] = [];
  let current = '';
  try {
    for (const { path, text } of files) {
      current = path;
      const target = resolve(cwd, path);
      makeFolders(dirname(target), folders);
      writeFileSync(target, '', { flag: 'wx' });
      written.push(target);
      writeFileSync(target, text);
    }
  } catch (error) {
    for (const file of written) attempt(() => rmSync(file));
    for (const folder of folders.reverse()) attempt(() => rmdirSync(folder));
    throw refused(current, error);
  }
}

function checkPlace(path: string, cwd: string): void {
  const target = resolve(cwd, path);
  if (exists(target)) {
    throw new UsageError(
      `${path} is there already. Nothing was written. Move it away, or name another folder.`,
    );
  }
  let folder = dirname(target);
  while (!exists(folder)) folder = dirname(folder);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(
      `${path} cannot be written, because ${folder} is not a folder. Nothing was written. Name another folder.`,
    );
  }
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw refused(path, error);
  }
}

/** Whether anything is there, a link that leads nowhere included. */
function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw refused(path, error);
  }
}

/** Takes something back as far as that is possible. */
function attempt(undo: () => void): void {
  try {
    undo();
  } catch {
    // The error that is reported is the one that made it necessary.
  }
}

function refused(path: string, error: unknown): EnvironmentError {
  const { message } = error as Error;
  return new EnvironmentError(
    `${path} cannot be written: ${message}. Nothing was written. Name a folder that you may write to.`,
  );
}
