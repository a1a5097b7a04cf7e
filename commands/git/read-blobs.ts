import type { GitRepository } from './git-repository.ts';

/**
 * The contents of blobs by their ids, read by one git for all of them. Those that are not in the clone (a partial one
 * has not fetched them) are left out.
 */
export function readBlobs(repository: GitRepository, ids: readonly string[]): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  if (ids.length === 0) return blobs;
  const output = repository.read(['cat-file', '--batch'], { input: `${ids.join('\n')}\n` });
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(0x0a, at);
    if (end < 0) break;
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    blobs.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}
