import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { claimsOurGroup } from '../../model/load/claims-our-group.ts';
import {
  type FileBytes,
  isPathProblem,
  type PathProblem,
  type WorkTree,
} from '../../model/load/work-tree.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';

const skippedFolders = new Set(['.git', 'node_modules']);
const memorySize = 256 * 1024;

/** How many files and folders are looked at. */
export interface WalkLimits {
  /** Before there has to be a file of ours among them. */
  foreign: number;
  /** In any case. */
  all: number;
}

/** A home folder has more than the first, and no fleet comes near the second. */
const usualLimits: WalkLimits = { foreign: 20_000, all: 200_000 };
const startLength = 64 * 1024;
const wayOut = 'Name the folder of one, such as environments/production; `trustplane init` makes one.';

/** A walk through folders, as far as it has come. */
interface Walk {
  /** The folder that was asked for. */
  start: string;
  /** Files and folders that were looked at. */
  seen: number;
  /** Whether one of them is known to be ours. */
  hasOurs: boolean;
  found: (string | PathProblem)[];
  /** Folders that were walked and files that links led to, with all links resolved: nothing is found twice. */
  visited: Set<string>;
  /** Links that are still to be followed. */
  links: string[];
}

interface Folder {
  path: string;
  /** What messages call it. */
  name: string;
  /** The folder with all links resolved. */
  real: string;
}

/**
 * The work tree on the disk: the only code that reads input files. Symbolic links are followed as long as they stay
 * inside; what leads out is a problem, not content.
 */
export class DiskWorkTree implements WorkTree {
  readonly #cwd: string;
  readonly #root: string;
  readonly #limits: WalkLimits;
  /** The regular files that were found by walking folders inside the work tree: where they are, by their names. */
  readonly #walked = new Map<string, string>();
  #memory = Buffer.alloc(0);

  /**
   * @param cwd where relative paths start, and what paths in messages are relative to
   * @param root the folder that nothing may lead out of, with all links resolved
   */
  constructor(cwd: string, root: string, limits = usualLimits) {
    this.#cwd = cwd;
    this.#root = root;
    this.#limits = limits;
  }

  /** @throws UsageError where the folder is somebody's home or the like, and no environment */
  listFiles(folder: string): (string | PathProblem)[] {
    const start = resolve(this.#cwd, folder);
    const problem = this.#contain(start);
    if (problem !== undefined) return [problem];
    try {
      if (statSync(start).isFile()) return [this.#name(start)];
    } catch (error) {
      return [this.#explain(start, error)];
    }
    const walk: Walk = { start, seen: 0, hasOurs: false, found: [], visited: new Set(), links: [] };
    // Links come last: what they lead to may have been found under its own name.
    this.#walk({ path: start, name: this.#name(start), real: realpathSync(start) }, walk);
    while (walk.links.length > 0) {
      const links = walk.links.sort();
      walk.links = [];
      for (const link of links) this.#followLink(link, walk);
    }
    return walk.found;
  }

  readFile(path: string, limit: number): FileBytes | PathProblem {
    return this.#open(path, limit, false);
  }

  readStart(path: string, length: number): FileBytes | PathProblem {
    return this.#open(path, length, true);
  }

  #open(path: string, limit: number, cut: boolean): FileBytes | PathProblem {
    const walked = this.#walked.get(path);
    if (walked !== undefined) {
      // What has become a link since then is looked at again.
      const content = this.#read(walked, path, limit, cut, constants.O_NOFOLLOW);
      if (content !== undefined) return content;
    }
    const absolute = resolve(this.#cwd, path);
    const name = this.#name(absolute);
    return this.#contain(absolute) ?? this.#read(absolute, name, limit, cut, 0)!;
  }

  /**
   * The bytes of a file; undefined where the flags refuse a link.
   *
   * @param cut whether a file with more bytes than the limit is read up to there
   */
  #read(
    absolute: string,
    name: string,
    limit: number,
    cut: boolean,
    flags: number,
  ): FileBytes | PathProblem | undefined {
    let descriptor: number | undefined;
    try {
      // Without O_NONBLOCK a pipe without a writer would be waited for.
      descriptor = openSync(absolute, constants.O_RDONLY | constants.O_NONBLOCK | flags);
      const status = fstatSync(descriptor);
      if (!status.isFile())
        return { problem: 'irregular', path: name, detail: `This is ${nameOf(status)}, not a regular file.` };
      if (status.size > limit && !cut)
        return {
          problem: 'too-large',
          path: name,
          detail: `The file has ${status.size} bytes; at most ${limit} are read.`,
        };
      const bytes = this.#readBytes(descriptor, Math.min(status.size, limit));
      return { path: name, bytes, isLinked: status.nlink > 1 };
    } catch (error) {
      if (flags !== 0 && (error as NodeJS.ErrnoException).code === 'ELOOP') return undefined;
      return this.#explain(absolute, error);
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  }

  /** Reads into memory that many small files share, because an allocation costs as much as reading one. */
  #readBytes(descriptor: number, size: number): Buffer {
    if (size > this.#memory.length) this.#memory = Buffer.allocUnsafeSlow(Math.max(size, memorySize));
    const bytes = this.#memory.subarray(0, size);
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read)
      read = readSync(descriptor, bytes, length, size - length, null);
    this.#memory = this.#memory.subarray(length);
    return bytes.subarray(0, length);
  }

  /** Level by level, so that what makes it large lies behind what an environment has. */
  #walk(start: Folder, walk: Walk): void {
    for (let level = [start]; level.length > 0; ) {
      const below: Folder[] = [];
      for (const folder of level) below.push(...this.#list(folder, walk));
      this.#checkOwner(walk);
      level = below;
    }
  }

  /** @returns the folders in a folder */
  #list({ path, name, real }: Folder, walk: Walk): Folder[] {
    if (walk.visited.has(real)) return [];
    walk.visited.add(real);
    let entries: Dirent[];
    try {
      entries = readdirSync(path, { withFileTypes: true });
    } catch (error) {
      walk.found.push(this.#explain(path, error));
      return [];
    }
    const folders: Folder[] = [];
    const prefix = name === '.' ? '' : `${name}/`;
    const home = path.endsWith(sep) ? path : path + sep;
    for (const entry of entries) {
      const entryName = prefix + entry.name;
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name))
          folders.push({ path: join(path, entry.name), name: entryName, real: join(real, entry.name) });
      } else if (entry.isSymbolicLink()) walk.links.push(join(path, entry.name));
      else if (isYaml(entry.name)) {
        // A backslash in a name would be taken for a step into another folder.
        if (entry.isFile() && !entryName.includes('\\')) this.#walked.set(entryName, home + entry.name);
        walk.found.push(entryName.replaceAll('\\', '/'));
      }
    }
    walk.seen += entries.length;
    if (walk.seen > this.#limits.all)
      throw new UsageError(
        `${escapeInvisible(walk.start)} is too large for an environment: it has more than ${this.#limits.all} files and folders. ${wayOut}`,
      );
    return folders;
  }

  #checkOwner(walk: Walk): void {
    if (walk.hasOurs || walk.seen <= this.#limits.foreign) return;
    walk.hasOurs = walk.found.some((path) => typeof path === 'string' && this.#isOurs(path));
    if (!walk.hasOurs)
      throw new UsageError(
        `${escapeInvisible(walk.start)} is no environment: of the first ${walk.seen} files and folders in it none is Trustplane's. ${wayOut}`,
      );
  }

  #isOurs(path: string): boolean {
    const start = this.readStart(path, startLength);
    return !isPathProblem(start) && claimsOurGroup(Buffer.from(start.bytes).toString('latin1'));
  }

  #followLink(path: string, walk: Walk): void {
    const leadsToFolder = isFolder(path);
    if (!leadsToFolder && !isYaml(path)) return;
    const problem = this.#contain(path);
    if (problem !== undefined) {
      walk.found.push(problem);
      return;
    }
    const target = realpathSync(path);
    if (leadsToFolder) {
      this.#walk({ path, name: this.#name(path), real: target }, walk);
      return;
    }
    if (walk.visited.has(target) || (isYaml(target) && walk.visited.has(dirname(target)))) return;
    walk.visited.add(target);
    walk.found.push(this.#name(path));
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
    if (code === 'ENOENT' && path.includes('\uFFFD'))
      return { problem: 'misnamed', path: name, detail: 'Its name is not UTF-8, so it cannot be opened.' };
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

/** JSON is YAML too. */
function isYaml(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
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
