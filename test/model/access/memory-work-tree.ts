import type { FileBytes, PathProblem, WorkTree } from '../../../model/load/work-tree.ts';

/** A work tree that is nowhere but in memory. */
export class MemoryWorkTree implements WorkTree {
  readonly #files: Readonly<Record<string, string>>;

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = files;
  }

  listFiles(folder: string): string[] {
    return Object.keys(this.#files).filter((path) => folder === '.' || path.startsWith(`${folder}/`));
  }

  readFile(path: string): FileBytes | PathProblem {
    const text = this.#files[path];
    if (text === undefined) return { problem: 'missing', path, detail: 'There is no such file.' };
    return { path, bytes: Buffer.from(text), isLinked: false };
  }

  readStart(path: string): FileBytes | PathProblem {
    return this.readFile(path);
  }
}
