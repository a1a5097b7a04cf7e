import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { GitWorkTree } from '../git/git-work-tree.ts';
import { hashBlob } from '../git/hash-blob.ts';

/**
 * The files of an environment that are not what is committed: changed, new, or gone. Ends of lines do not count, because
 * a checkout may have changed them.
 *
 * @param head the commit that is checked out; undefined where there is none yet
 * @param texts of the files that were read, by path
 */
export function findUncommitted(
  head: GitWorkTree | undefined,
  texts: ReadonlyMap<string, string>,
  cwd: string,
): string[] {
  const committed = new Map(head?.entries() ?? []);
  const changed = [...texts].flatMap(([path, text]) => {
    const id = committed.get(path)?.id;
    if (id === undefined) return [path];
    if (head!.isKnown(path, id)) return [];
    const unified = Buffer.from(text.replaceAll('\r\n', '\n'));
    return hashBlob(unified, id.length) === id ? [] : [path];
  });
  const gone = [...committed.keys()].filter(
    (path) => /\.(?:ya?ml|json)$/i.test(path) && !texts.has(path) && !existsSync(resolve(cwd, path)),
  );
  return [...changed, ...gone].sort();
}
