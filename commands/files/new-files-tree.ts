import { Buffer } from 'node:buffer';
import { posix } from 'node:path';
import type { FileBytes, PathProblem, WorkTree } from '../../model/load/work-tree.ts';

/** A work tree as it will be when files that do not exist yet have been written: those, over what is there. */
export class NewFilesTree implements WorkTree {
  readonly #files: ReadonlyMap<string, Buffer>;
  readonly #beneath: WorkTree | undefined;

  /** @param files by their paths, relative to where the command was started */
  constructor(files: ReadonlyMap<string, string>, beneath?: WorkTree) {
    this.#files = new Map([...files].map(([path, text]) => [path, Buffer.from(text)]));
    this.#beneath = beneath;
  }

  listFiles(folder: string): readonly (string | PathProblem)[] {
    const prefix = folder === '.' ? '' : `${folder}/`;
    const own = [...this.#files.keys()].filter((path) => path.startsWith(prefix) && path.endsWith('.yaml'));
    return [...new Set([...(this.#beneath?.listFiles(folder) ?? []), ...own])];
  }

  readFile(path: string, limit: number): FileBytes | PathProblem {
    return this.#read(path) ?? this.#beneath?.readFile(path, limit) ?? missing(path);
  }

  readStart(path: string, length: number): FileBytes | PathProblem {
    return this.#read(path) ?? this.#beneath?.readStart(path, length) ?? missing(path);
  }

  #read(path: string): FileBytes | undefined {
    const bytes = this.#files.get(posix.normalize(path));
    return bytes && { path, bytes, isLinked: false };
  }
}

function missing(path: string): PathProblem {
  return { problem: 'missing', path, detail: 'There is no such file.' };
}
