import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { World } from '../command.ts';

const sizeLimit = 1024 * 1024;

/** A file of the node, or why there is none, as half a sentence. */
export type NodeFile = { path: string; bytes: Buffer } | { reason: string };

/** The files of the node whose API server is imported: those of this machine, a copy of them, or none at all. */
export class NodeFiles {
  readonly #root: string | undefined;
  readonly #cwd: string;
  /** Whether somebody has said where they lie. */
  readonly isChosen: boolean;

  constructor({ root, world, visible }: { root: string | undefined; world: World; visible: boolean }) {
    this.#root = visible ? (root ?? '/') : undefined;
    this.#cwd = world.cwd;
    this.isChosen = root !== undefined;
  }

  /** Reads a file by its path on the node. */
  read(path: string): NodeFile {
    if (this.#root === undefined) return { reason: 'a file of a node cannot be read from here' };
    const here = join(this.#root, path);
    try {
      const bytes = readFileSync(resolve(this.#cwd, here));
      if (bytes.length > sizeLimit) return { reason: `${here} is larger than ${sizeLimit} bytes` };
      return { path: here, bytes };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return { reason: `there is no file ${here} here` };
      return { reason: `${here} cannot be read: ${message}` };
    }
  }
}
