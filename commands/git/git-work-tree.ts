import { posix, relative, resolve, sep } from 'node:path';
import type { SourceFile } from '../../model/load/source-document.ts';
import type { FileBytes, PathProblem, WorkTree } from '../../model/load/work-tree.ts';
import { EnvironmentError } from '../environment-error.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import type { GitRepository } from './git-repository.ts';
import { hashBlob } from './hash-blob.ts';
import { listTree } from './list-tree.ts';
import { readBlobs } from './read-blobs.ts';
import type { TreeEntry } from './tree-entry.ts';

const skippedFolders = new Set(['.git', 'node_modules']);
/** Larger files are read only when somebody asks for them. */
const prefetchLimit = 1024 * 1024;
const linkLimit = 40;

/** What a path from the top leads to, links followed. */
type Found = { path: string; entry?: TreeEntry } | Pick<PathProblem, 'problem' | 'detail'>;

/** Where paths start, and what is known already. */
export interface GitWorkTreeOptions {
  /** Where relative paths start, and what paths in messages are relative to. */
  cwd: string;
  /** The folder that the repository was opened with. */
  folder: string;
  /** Files as they are on the disk, by their paths: a blob of the same content is not read from git. */
  known: ReadonlyMap<string, SourceFile>;
}

/**
 * The files of a commit, read from git's objects: neither the work tree nor the index is touched, and nothing that the
 * repository configures is run. Symbolic links are followed inside the commit; what leads out of it is a problem.
 */
export class GitWorkTree implements WorkTree {
  readonly #repository: GitRepository;
  readonly #commit: string;
  readonly #options: GitWorkTreeOptions;
  readonly #near: Map<string, TreeEntry>;
  /** Everything in the commit; listed when something outside the folder is asked for. */
  #all: { files: Map<string, TreeEntry>; folders: Set<string> } | undefined;
  readonly #blobs = new Map<string, Buffer>();

  constructor(repository: GitRepository, commit: string, options: GitWorkTreeOptions) {
    this.#repository = repository;
    this.#commit = commit;
    this.#options = options;
    this.#near = listTree(repository, commit, repository.prefix);
  }

  /** Whether the folder that the repository was opened with has any file in the commit. */
  get isEmpty(): boolean {
    return this.#near.size === 0;
  }

  /** The files below the folder that the repository was opened with, by their paths from where the command started. */
  *entries(): Iterable<readonly [string, TreeEntry]> {
    for (const [path, entry] of this.#near) yield [this.#name(path), entry];
  }

  listFiles(folder: string): (string | PathProblem)[] {
    const start = this.#find(this.#place(folder));
    if ('problem' in start) return [{ ...start, path: folder }];
    if (start.entry !== undefined) return [folder];
    const found: (string | PathProblem)[] = [];
    const seen = new Set<string>();
    const links = this.#walk(start.path, folder, found, seen);
    for (let link = links.shift(); link !== undefined; link = links.shift()) {
      const target = this.#find(this.#place(link));
      const leadsToFolder = !('problem' in target) && target.entry === undefined;
      if (!leadsToFolder && !isYaml(link)) continue;
      if ('problem' in target) found.push({ ...target, path: link });
      else if (leadsToFolder) links.push(...this.#walk(target.path, link, found, seen));
      else if (!seen.has(target.path)) {
        seen.add(target.path);
        found.push(link);
      }
    }
    this.#prefetch([...seen]);
    return found;
  }

  readFile(path: string, limit: number): FileBytes | PathProblem {
    const found = this.#findFile(path);
    if ('problem' in found) return found;
    const { size = 0 } = found.entry;
    if (size > limit)
      return { problem: 'too-large', path, detail: `The file has ${size} bytes; at most ${limit} are read.` };
    return { path, bytes: this.#readBlob(path, found.entry), isLinked: false };
  }

  readStart(path: string, length: number): FileBytes | PathProblem {
    const found = this.#findFile(path);
    if ('problem' in found) return found;
    // More than it is asked for git cannot print, so a large file is not held in memory.
    const { stdout } = this.#repository.run(['cat-file', 'blob', found.entry.id], { limit: length });
    return { path, bytes: stdout.subarray(0, length), isLinked: false };
  }

  #findFile(path: string): { entry: TreeEntry } | PathProblem {
    const found = this.#find(this.#place(path));
    if ('problem' in found) return { ...found, path };
    if (found.entry === undefined)
      return { problem: 'irregular', path, detail: 'This is a folder, not a regular file.' };
    if (found.entry.mode === '160000')
      return { problem: 'irregular', path, detail: 'This is a submodule, not a regular file.' };
    return { entry: found.entry };
  }

  /** Lists the files of a folder; links are given back, because what they lead to may be found under its own name. */
  #walk(folder: string, name: string, found: (string | PathProblem)[], seen: Set<string>): string[] {
    const links: string[] = [];
    const start = folder === '' ? '' : `${folder}/`;
    for (const [path, entry] of this.#filesBelow(folder)) {
      if (!path.startsWith(start) || seen.has(path)) continue;
      const inside = path.slice(start.length);
      if (inside.split('/').some((part) => skippedFolders.has(part))) continue;
      const own = name === '.' ? inside : `${name}/${inside}`;
      if (entry.mode === '120000') links.push(own);
      else if (entry.mode !== '160000' && isYaml(path)) found.push(own);
      else continue;
      seen.add(path);
    }
    return links;
  }

  #filesBelow(folder: string): Map<string, TreeEntry> {
    const { prefix } = this.#repository;
    return folder === prefix || folder.startsWith(`${prefix}/`) ? this.#near : this.#everything().files;
  }

  #everything() {
    if (this.#all === undefined) {
      const files =
        this.#repository.prefix === '' ? this.#near : listTree(this.#repository, this.#commit, '');
      const folders = new Set(['']);
      for (const path of files.keys())
        for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
          folders.add(path.slice(0, at));
      this.#all = { files, folders };
    }
    return this.#all;
  }

  /** What a path from the top leads to; undefined is a path that leaves the repository. */
  #find(path: string | undefined): Found {
    const near = path === undefined ? undefined : this.#near.get(path);
    if (path !== undefined && near !== undefined && near.mode !== '120000') return { path, entry: near };
    const { files, folders } = this.#everything();
    let rest = path;
    for (let links = 0; links <= linkLimit; links++) {
      if (rest === undefined)
        return { problem: 'outside', detail: `It leads out of the repository ${this.#repository.top}.` };
      const link = findLink(rest, files);
      if (link === undefined) {
        const entry = files.get(rest);
        if (entry !== undefined) return { path: rest, entry };
        if (folders.has(rest)) return { path: rest };
        const detail = links > 0 ? 'The link leads to nothing.' : 'There is no such file.';
        return { problem: 'missing', detail };
      }
      const target = this.#readBlob(link, files.get(link)!).toString('utf8');
      rest = posix.isAbsolute(target)
        ? undefined
        : normalise(posix.join(posix.dirname(link), target, rest.slice(link.length)));
    }
    return { problem: 'irregular', detail: 'The link leads back to itself.' };
  }

  /** The path from the top of the repository; undefined where it leaves it. */
  #place(path: string): string | undefined {
    const { cwd, folder } = this.#options;
    const inside = relative(resolve(cwd, folder), resolve(cwd, path)).split(sep).join('/');
    return normalise(posix.join(this.#repository.prefix, inside));
  }

  #name(path: string): string {
    const { prefix } = this.#repository;
    const { folder } = this.#options;
    const inside = prefix === '' ? path : path.slice(prefix.length + 1);
    return folder === '.' ? inside : `${folder}/${inside}`;
  }

  #prefetch(paths: readonly string[]): void {
    const ids = new Set<string>();
    for (const path of paths) {
      const { id = '', size = 0 } = this.#near.get(path) ?? this.#all?.files.get(path) ?? {};
      if (size <= prefetchLimit && !this.#blobs.has(id) && !this.isKnown(this.#name(path), id)) ids.add(id);
    }
    for (const [id, bytes] of readBlobs(this.#repository, [...ids])) this.#blobs.set(id, bytes);
  }

  /** Whether a file that is known has the content of this blob. */
  isKnown(name: string, id: string): boolean {
    const file = this.#options.known.get(name);
    if (file === undefined) return false;
    if (this.#blobs.has(id)) return this.#blobs.get(id)!.equals(Buffer.from(file.text));
    const bytes = Buffer.from(file.text);
    if (hashBlob(bytes, id.length) !== id) return false;
    this.#blobs.set(id, bytes);
    return true;
  }

  #readBlob(path: string, { id }: TreeEntry): Buffer {
    const bytes = this.#blobs.get(id) ?? readBlobs(this.#repository, [id]).get(id);
    if (bytes === undefined)
      throw new EnvironmentError(
        `${escapeInvisible(path)} as it is in commit ${this.#commit.slice(0, 12)} is not in this clone: it is a partial one, or damaged. Clone without --filter, or run \`git fetch --refetch --no-filter\`.`,
      );
    this.#blobs.set(id, bytes);
    return bytes;
  }
}

/** The first part of a path, or all of it, that is a symbolic link. */
function findLink(path: string, files: ReadonlyMap<string, TreeEntry>): string | undefined {
  for (let at = path.indexOf('/'); ; at = path.indexOf('/', at + 1)) {
    const part = at < 0 ? path : path.slice(0, at);
    if (files.get(part)?.mode === '120000') return part;
    if (at < 0) return undefined;
  }
}

function normalise(path: string): string | undefined {
  const normal = posix.normalize(path).replace(/\/$/, '');
  if (normal === '..' || normal.startsWith('../')) return undefined;
  return normal === '.' ? '' : normal;
}

/** JSON is YAML too. */
function isYaml(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name);
}
