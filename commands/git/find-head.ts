import type { GitRepository } from './git-repository.ts';

/** The commit that is checked out; undefined where there is none yet. */
export function findHead(repository: GitRepository): string | undefined {
  const { status, stdout } = repository.run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return status === 0 ? stdout.toString('utf8').trim() : undefined;
}
