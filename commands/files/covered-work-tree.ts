import type { FileBytes, PathProblem, WorkTree } from '../../model/load/work-tree.ts';
import type { NewFile } from './write-new-files.ts';

/**
 * A work tree with files in it that are not written yet: what a command is about to write is read as if it were there.
 * Without one under it there is nothing else.
 */
export class CoveredWorkTree implements WorkTree {
  readonly #under: WorkTree | undefined;
  readonly #files: ReadonlyMap<string, Buffer>;

  constructor(under: WorkTree | undefined, files: readonly NewFile[]) {
    this.#under = under;
    this.#files = new Map(files.map(({ path, text }) => [path, Buffer.from(text)]));
  }

  listFiles(folder: string): readonly (string | PathProblem)[] {
    const below = folder === '.' ? '' : `${folder}/`;
    const added = [...this.#files.keys()].filter(
      (path) => path.startsWith(below) && /\.(?:ya?ml|json)$/i.test(path),
    );
    return [...(this.#under?.listFiles(folder) ?? []), ...added];
  }

  readFile(path: string, limit: number): FileBytes | PathProblem {
    return this.#find(path) ?? this.#under?.readFile(path, limit) ?? missing(path);
  }

  readStart(path: string, length: number): FileBytes | PathProblem {
    const found = this.#find(path);
    if (found === undefined) return this.#under?.readStart(path, length) ?? missing(path);
    return { ...found, bytes: found.bytes.subarray(0, length) };
  }

  #find(path: string): FileBytes | undefined {
    const bytes = this.#files.get(path);
    return bytes && { path, bytes, isLinked: false };
  }
}

function missing(path: string): PathProblem {
  return { problem: 'missing', path, detail: 'There is no such file.' };
}
