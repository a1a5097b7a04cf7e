import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { LabNode } from './control-plane/start-node.ts';

export interface FileWatch {
  /** SHA-256 (hex) of every content that the node's file was seen with, oldest first; the last one is that of now. */
  seen(node: LabNode): readonly string[];
  /** When the first file with these bytes was renamed to the node's (`performance.now`), or undefined. */
  since(node: LabNode, hash: string): number | undefined;
  stop(): void;
}

/**
 * Looks at the authentication file of each node every 10 ms, and whenever it is asked. Where this process is not scheduled
 * for longer, it misses what came and went.
 */
export function watchFiles(nodes: readonly LabNode[]): FileWatch {
  const histories = new Map(nodes.map((node) => [node.name, [] as { hash: string; at: number }[]]));
  const known = new Map<string, string>();
  const look = () => {
    for (const node of nodes) {
      try {
        // A file that is replaced is another one; reading all of them all the time would be in the way.
        const { ino, mtimeMs, ctimeMs, size } = statSync(node.file);
        const state = `${ino} ${mtimeMs} ${size}`;
        if (known.get(node.name) === state) continue;
        known.set(node.name, state);
        const hash = createHash('sha256').update(readFileSync(node.file)).digest('hex');
        const history = histories.get(node.name)!;
        // A rename sets ctime, however late this look is; mtime is from before the bytes were synced.
        const at = performance.now() - (Date.now() - ctimeMs);
        if (history.at(-1)?.hash !== hash) history.push({ hash, at });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }
  };
  look();
  const timer = setInterval(look, 10);
  timer.unref();
  return {
    seen: (node) => {
      look();
      return histories.get(node.name)!.map(({ hash }) => hash);
    },
    since: (node, hash) => {
      look();
      return histories.get(node.name)!.find((entry) => entry.hash === hash)?.at;
    },
    stop: () => clearInterval(timer),
  };
}
