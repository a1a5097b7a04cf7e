import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = '/sys/fs/cgroup';

/** Makes a cgroup in every hierarchy of version 1, or in the only one of version 2: the kubelet does not make its root. */
export function makeCgroups(name: string): void {
  const roots = existsSync(join(root, 'cgroup.controllers'))
    ? [root]
    : readdirSync(root).map((hierarchy) => join(root, hierarchy));
  for (const hierarchy of roots) {
    try {
      mkdirSync(join(hierarchy, name));
    } catch (error) {
      // Aliases of one hierarchy, and hierarchies that belong to somebody else.
      if (!['EEXIST', 'EROFS', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? ''))
        throw error;
    }
  }
}
