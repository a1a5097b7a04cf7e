import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that nothing may lead out of: the Git repository that holds `folder`. Where there is none it is the
 * folder itself, raised by `levels` (a Destination lies two levels below its environment), but never to the root of
 * the file system.
 */
export function findWorkTreeRoot(folder: string, levels = 0): string {
  const start = realpathSync(folder);
  for (let current = start; current !== dirname(current); current = dirname(current)) {
    if (existsSync(join(current, '.git'))) return current;
  }
  let root = start;
  for (let level = 0; level < levels && !isTop(dirname(root)); level++) root = dirname(root);
  return root;
}

function isTop(folder: string): boolean {
  return folder === dirname(folder);
}
