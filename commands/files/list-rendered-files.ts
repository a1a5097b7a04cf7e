import { closeSync, type Dirent, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { ownershipLine } from '../../generators/lay-out-files.ts';

const marker = Buffer.from(ownershipLine);

/** Every file below a folder, by its path from there, and whether `render --out` wrote it (its first line says so). */
export function listRenderedFiles(root: string): Map<string, { owned: boolean }> {
  const found = new Map<string, { owned: boolean }>();
  const buffer = Buffer.alloc(marker.length);
  const walk = (folder: string, prefix: string): void => {
    for (const entry of readFolder(folder)) {
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory()) walk(join(folder, entry.name), `${path}/`);
      else
        found.set(path, {
          owned: entry.isFile() && entry.name.endsWith('.yaml') && isOwned(join(folder, entry.name), buffer),
        });
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
