import { posix } from 'node:path';
import type { Mount } from './import-source.ts';

/** Where a path that kube-apiserver sees lies on its node, by the mount that is nearest to it. */
export function findNodePath(path: string, mounts: readonly Mount[]): string {
  const wanted = posix.normalize(path);
  const clean = mounts.map(({ inside, onNode }) => ({ inside: inside.replace(/(.)\/+$/, '$1'), onNode }));
  const nearest = clean
    .filter(({ inside }) => wanted === inside || wanted.startsWith(`${inside}/`))
    .sort((a, b) => b.inside.length - a.inside.length)[0];
  return nearest === undefined ? wanted : posix.join(nearest.onNode, wanted.slice(nearest.inside.length));
}
