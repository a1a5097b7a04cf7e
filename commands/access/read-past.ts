import type { ComparedEnvironment } from '../../model/access/compare-access.ts';
import { compilePast } from '../../model/access/compile-past.ts';
import { resolveFindings } from '../../model/diagnostics/resolve-findings.ts';
import { loadDocuments } from '../../model/load/load-documents.ts';
import type { SourceDocument, SourceFile } from '../../model/load/source-document.ts';
import type { World } from '../command.ts';
import { findHead } from '../git/find-head.ts';
import type { GitRepository } from '../git/git-repository.ts';
import { GitWorkTree } from '../git/git-work-tree.ts';
import { resolveRevision } from '../git/resolve-revision.ts';
import type { ReadEnvironment } from '../read-environment.ts';
import { findUncommitted } from './find-uncommitted.ts';
import { listSome } from './list-some.ts';

const problemsShown = 10;

/** An environment as it was in a commit. */
export interface ReadPast {
  commit: string;
  past: ComparedEnvironment;
  /** Whether all of it could be read. */
  complete: boolean;
  notes: readonly string[];
}

/**
 * The environment as it was in a revision, read from Git's objects; what has not changed since is not parsed again.
 *
 * @param home the environment's folder, relative to where the command was started
 * @throws UsageError, EnvironmentError where there is no such revision, or it cannot be read
 */
export function readPast(
  repository: GitRepository,
  revision: string,
  home: string,
  environment: ReadEnvironment,
  world: World,
): ReadPast {
  const commit = resolveRevision(repository, revision);
  const known = new Map<string, SourceFile>();
  const earlier = new Map<string, SourceDocument[]>();
  for (const document of environment.documents) {
    const { file } = document;
    if (file === undefined) continue;
    known.set(file.path, file);
    const documents = earlier.get(file.path);
    if (documents === undefined) earlier.set(file.path, [document]);
    else documents.push(document);
  }
  const treeOf = (id: string) => new GitWorkTree(repository, id, { cwd: world.cwd, folder: home, known });
  const tree = treeOf(commit);
  const head = findHead(repository);
  const headTree = head === commit ? tree : head === undefined ? undefined : treeOf(head);
  const notes: string[] = [];
  const uncommitted = findUncommitted(headTree, environment.texts, world.cwd);
  if (uncommitted.length > 0)
    notes.push(
      `The files are compared as they are, and not all of that is committed: ${listSome(uncommitted, 5)}.`,
    );
  if (tree.isEmpty) {
    notes.push(`There is no ${home} in ${revision}: everything in it is new.`);
    return { commit, past: { clusters: [], tokenCases: [] }, complete: true, notes };
  }
  const past = compilePast(loadDocuments(tree, [home], earlier), tree);
  const problems = resolveFindings(past.findings, false).filter(({ severity }) => severity === 'error');
  if (problems.length > 0) {
    const places = problems.slice(0, problemsShown).map(({ file, line, column, message }) => {
      const place = [file, line, column].filter((part) => part !== undefined).join(':');
      return `${place} at ${revision}: ${message.split('\n')[0]}`;
    });
    const more = problems.length > problemsShown ? `, and ${problems.length - problemsShown} more` : '';
    notes.push(
      `INCOMPLETE: this version cannot read all of ${revision}. What this is about is compared as if it had not been there; look at the diff of these files yourself, or compare with a later revision${more}.`,
      ...places,
    );
  }
  return { commit, past, complete: problems.length === 0, notes };
}
