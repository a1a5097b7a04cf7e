import type { GitRepository } from './git-repository.ts';
import type { TreeEntry } from './tree-entry.ts';

/**
 * Everything below a folder of a commit, by its path from the top of the repository.
 *
 * @param folder from the top; nothing for all of the commit
 */
export function listTree(repository: GitRepository, commit: string, folder: string): Map<string, TreeEntry> {
  const path = folder === '' ? [] : ['--', `${folder}/`];
  const output = repository.read(['ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...path]);
  const entries = new Map<string, TreeEntry>();
  for (const line of output.toString('utf8').split('\0')) {
    const tab = line.indexOf('\t');
    if (tab < 0) continue;
    const [mode = '', , id = '', size = '-'] = line.slice(0, tab).split(/ +/);
    entries.set(line.slice(tab + 1), { mode, id, size: size === '-' ? undefined : Number(size) });
  }
  return entries;
}
