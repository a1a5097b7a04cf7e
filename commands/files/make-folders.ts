import { lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder with all that are missing above it, and returns those that it made, the outermost first. Step by step,
 * because Node's own `recursive` never returns in a file system that has folders but lets nobody make one, such as /proc.
 *
 * @param made where to put the folders that were made: what there is of them when it throws has been made too
 * @throws Error which folder the system does not let be made, and why
 */
export function makeFolders(folder: string, made: string[] = []): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return made;
  const parent = dirname(folder);
  if (parent !== folder) makeFolders(parent, made);
  try {
    mkdirSync(folder);
    made.push(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') {
      // Another render may just have made it.
      if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return made;
      const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink();
      throw new Error(isLink ? `${folder} is a link that leads to no folder` : `${folder} is not a folder`);
    }
    // The folder above is there, so this says nothing to anybody.
    throw code === 'ENOENT'
      ? new Error(`the file system of ${parent} lets nobody make a folder there`)
      : error;
  }
  return made;
}
