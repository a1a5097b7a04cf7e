import { listCandidates } from '../../model/diagnostics/list-candidates.ts';
import { EnvironmentError } from '../environment-error.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';
import type { GitRepository } from './git-repository.ts';

/**
 * The commit that a revision names, as its whole id.
 *
 * @throws UsageError where nothing is called so, EnvironmentError where it may only be missing from a shallow clone
 */
export function resolveRevision(repository: GitRepository, revision: string): string {
  const name = escapeInvisible(revision);
  if (revision.startsWith('-'))
    throw new UsageError(
      `"${name}" cannot be a revision. Name a branch, a tag or a commit, such as origin/main.`,
    );
  const asked = ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`];
  const { status, stdout, stderr } = repository.run(asked);
  if (status === 0) return stdout.toString('utf8').trim();
  const [, remote, branch] = /^(?:refs\/remotes\/)?([^/]+)\/(.+)$/.exec(revision) ?? [];
  if (isShallow(repository)) {
    const fetched = remote === undefined ? `origin ${revision}` : `${remote} ${branch}`;
    throw new EnvironmentError(
      `The revision "${name}" is not in this clone, which is shallow. Run \`git fetch --depth=1 ${escapeInvisible(fetched)}\`${remote === undefined ? '' : `, and compare with FETCH_HEAD if it stays unknown`}, or \`git fetch --unshallow\`; with actions/checkout set fetch-depth: 0, in GitLab GIT_DEPTH: 0.`,
    );
  }
  const names = repository
    .read(['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags'])
    .toString('utf8')
    .split('\n')
    .filter((each) => each !== '');
  const hint = stderr === '' ? '' : ` git says: ${escapeInvisible(stderr)}.`;
  const help =
    names.length === 0
      ? 'The repository has no commit yet: commit the environment first.'
      : `${listCandidates(revision, names, 'branches and tags').slice(0, 600)} A branch of a remote is there after \`git fetch\`.`;
  throw new UsageError(`There is no revision "${name}" in this repository.${hint} ${help}`);
}

function isShallow(repository: GitRepository): boolean {
  return repository.read(['rev-parse', '--is-shallow-repository']).toString('utf8').trim() === 'true';
}
