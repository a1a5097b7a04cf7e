import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { FileBytes, PathProblem, WorkTree } from '../../model/load/work-tree.ts';

const skippedFolders = new Set(['.git', 'node_modules']);

/**
 * The work tree on the disk: the only code that reads input files. Symbolic links are followed as long as they stay
 * inside; what leads out is a problem, not content.
 */
export class DiskWorkTree implements WorkTree {
  readonly #cwd: string;
  readonly #root: string;

  /**
   * @param cwd where relative paths start, and what paths in messages are relative to
   * @param root the folder that nothing may lead out of, with all links resolved
   */
  constructor(cwd: string, root: string) {
    this.#cwd = cwd;
    this.#root = root;
  }

  listFiles(folder: string): (string | PathProblem)[] {
    const found: (string | PathProblem)[] = [];
    const start = resolve(this.#cwd, folder);
    const problem = this.#contain(start);
    if (problem !== undefined) return [problem];
    try {
      if (statSync(start).isFile()) return [this.#name(start)];
    } catch (error) {
      return [this.#explain(start, error)];
    }
    this.#walk(start, found, new Set([realpathSync(start)]));
    return found;
  }

  readFile(path: string, limit: number): FileBytes | PathProblem {
    const absolute = resolve(this.#cwd, path);
    const name = this.#name(absolute);
    const problem = this.#contain(absolute);
    if (problem !== undefined) return problem;
    let descriptor: number | undefined;
    try {
      // Without O_NONBLOCK a pipe without a writer would be waited for.
      descriptor = openSync(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
      const status = fstatSync(descriptor);
      if (!status.isFile())
        return { problem: 'irregular', path: name, detail: `This is ${nameOf(status)}, not a regular file.` };
      if (status.size > limit)
        return {
          problem: 'too-large',
          path: name,
          detail: `The file has ${status.size} bytes; at most ${limit} are read.`,
        };
      return { path: name, bytes: readFileSync(descriptor) };
    } catch (error) {
      return this.#explain(absolute, error);
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  }

  #walk(folder: string, found: (string | PathProblem)[], visited: Set<string>): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      found.push(this.#explain(folder, error));
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name)) this.#walk(path, found, visited);
      } else if (entry.isSymbolicLink()) this.#followLink(path, found, visited);
      else if (isYaml(entry.name)) found.push(this.#name(path));
    }
  }

  #followLink(path: string, found: (string | PathProblem)[], visited: Set<string>): void {
    const problem = this.#contain(path);
    if (problem?.problem === 'missing' && !isYaml(path)) return;
    if (problem !== undefined) {
      found.push(problem);
      return;
    }
    const target = realpathSync(path);
    if (!statSync(target).isDirectory()) {
      if (isYaml(path)) found.push(this.#name(path));
    } else if (!visited.has(target)) {
      visited.add(target);
      this.#walk(path, found, visited);
    }
  }

  /** The reason why a path may not be read, if there is one. */
  contain(path: string): PathProblem | undefined {
    return this.#contain(resolve(this.#cwd, path));
  }

  #contain(path: string): PathProblem | undefined {
    let real: string;
    try {
      real = realpathSync(path);
    } catch (error) {
      const parent = nearestExisting(path);
      if (parent !== undefined && !this.#isInside(parent)) return this.#outside(path, parent);
      return this.#explain(path, error);
    }
    return this.#isInside(real) ? undefined : this.#outside(path, real);
  }

  #isInside(real: string): boolean {
    return real === this.#root || real.startsWith(this.#root === sep ? sep : this.#root + sep);
  }

  #outside(path: string, real: string): PathProblem {
    return {
      problem: 'outside',
      path: this.#name(path),
      detail: `It leads to ${real}, out of the work tree ${this.#root}.`,
    };
  }

  #explain(path: string, error: unknown): PathProblem {
    const code = (error as NodeJS.ErrnoException).code;
    const name = this.#name(path);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const dangling = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
      return {
        problem: 'missing',
        path: name,
        detail: dangling ? 'The link leads to nothing.' : 'There is no such file.',
      };
    }
    if (code === 'EISDIR')
      return { problem: 'irregular', path: name, detail: 'This is a folder, not a regular file.' };
    if (code === 'ELOOP')
      return { problem: 'irregular', path: name, detail: 'The link leads back to itself.' };
    return { problem: 'unreadable', path: name, detail: `It cannot be read: ${(error as Error).message}.` };
  }

  #name(path: string): string {
    const name = relative(this.#cwd, path);
    return (name === '' ? '.' : isAbsolute(name) ? path : name).replaceAll('\\', '/');
  }
}

function isYaml(name: string): boolean {
  return name.endsWith('.yaml') || name.endsWith('.yml');
}

function nearestExisting(path: string): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    try {
      return realpathSync(folder);
    } catch {
      if (folder === dirname(folder)) return undefined;
    }
  }
}

function nameOf(status: { isDirectory(): boolean; isFIFO(): boolean; isSocket(): boolean }): string {
  return status.isDirectory()
    ? 'a folder'
    : status.isFIFO()
      ? 'a pipe'
      : status.isSocket()
        ? 'a socket'
        : 'a device';
}
