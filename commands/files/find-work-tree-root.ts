import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * The folder that nothing may lead out of: the Git repository that holds `folder`, or where there is none, the
 * folder itself raised by `levels` (a Destination lies two levels below its environment).
 */
export function findWorkTreeRoot(folder: string, levels = 0): string {
  const start = realpathSync(folder);
  for (let current = start; ; current = dirname(current)) {
    if (existsSync(join(current, '.git'))) return current;
    if (current === dirname(current)) break;
  }
  return resolve(start, ...Array.from({ length: levels }, () => '..'));
}
