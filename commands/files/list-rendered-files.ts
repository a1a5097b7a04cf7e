import { closeSync, type Dirent, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { ownershipLine } from '../../model/load/ownership-line.ts';

const marker = Buffer.from(ownershipLine);

/** What stands at a path: a file that `render --out` wrote (its first line says so), a folder, or anything else. */
export type RenderedEntry = 'owned' | 'folder' | 'foreign';

/** Everything below a folder, by its path from there. Links are not followed: what is behind one is not ours. */
export function listRenderedFiles(root: string): Map<string, RenderedEntry> {
  const found = new Map<string, RenderedEntry>();
  const buffer = Buffer.alloc(marker.length);
  const walk = (folder: string, prefix: string): void => {
    for (const entry of readFolder(folder)) {
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory()) {
        found.set(path, 'folder');
        walk(join(folder, entry.name), `${path}/`);
      } else {
        const isOurs =
          entry.isFile() && entry.name.endsWith('.yaml') && isOwned(join(folder, entry.name), buffer);
        found.set(path, isOurs ? 'owned' : 'foreign');
      }
    }
  };
  walk(root, '');
  return found;
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function isOwned(path: string, buffer: Buffer): boolean {
  const descriptor = openSync(path, 'r');
  const length = readSync(descriptor, buffer, 0, marker.length, 0);
  closeSync(descriptor);
  return length === marker.length && buffer.equals(marker);
}
