import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { World } from '../command.ts';
import { EnvironmentError } from '../environment-error.ts';
import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';
import { type GitAnswer, runGit } from './run-git.ts';

/** A Git repository, as it is found from a folder in its work tree. It is only ever read. */
export class GitRepository {
  /** The folder of the work tree, with all links resolved. */
  readonly top: string;
  /** Where the folder lies in the repository: `environments/production`, or nothing for the top itself. */
  readonly prefix: string;
  readonly #env: World['env'];

  /**
   * @param folder a folder that exists
   * @throws UsageError where it is in no repository, EnvironmentError where git refuses it or is not installed
   */
  constructor(folder: string, world: World) {
    const home = realpathSync(folder);
    this.#env = world.env;
    const { status, stdout, stderr } = runGit(['rev-parse', '--show-toplevel'], {
      cwd: home,
      env: world.env,
    });
    if (status !== 0) throw explainRefusal(folder, stderr);
    this.top = realpathSync(stdout.toString('utf8').replace(/\r?\n$/, ''));
    const prefix = relative(this.top, home);
    if (prefix.startsWith('..') || isAbsolute(prefix))
      throw new UsageError(
        `${escapeInvisible(folder)} is not in the work tree ${escapeInvisible(this.top)} that git finds for it. Run the command in the repository that holds the environment.`,
      );
    this.prefix = prefix.replaceAll(sep, '/');
  }

  /** Runs a command of git at the top. Its failure is for the caller to explain. */
  run(args: readonly string[], options: { input?: string; limit?: number } = {}): GitAnswer {
    return runGit(args, { cwd: this.top, env: this.#env, ...options });
  }

  /**
   * The output of a command of git that cannot fail in a sound repository.
   *
   * @throws EnvironmentError with what git says
   */
  read(args: readonly string[], options: { input?: string } = {}): Buffer {
    const { status, stdout, stderr } = this.run(args, options);
    if (status === 0) return stdout;
    if (/promisor|lazy fetch/.test(stderr))
      throw new EnvironmentError(
        'This clone is a partial one, and what is compared is not in it; nothing is fetched by itself. Clone without --filter, or run `git fetch --refetch --no-filter`.',
      );
    throw new EnvironmentError(
      `\`git ${args[0]}\` failed in ${escapeInvisible(this.top)}: ${escapeInvisible(stderr || 'it says no more')}. \`git fsck\` tells whether the repository is damaged.`,
    );
  }
}

function explainRefusal(folder: string, stderr: string): Error {
  const name = escapeInvisible(folder);
  if (/dubious ownership/.test(stderr)) {
    const line = /git config --global --add safe\.directory \S.*/.exec(stderr)?.[0];
    return new EnvironmentError(
      `git does not trust the repository of ${name}, because it belongs to another user. If you do, run: ${escapeInvisible(line ?? 'git config --global --add safe.directory FOLDER')}`,
    );
  }
  if (/not a git repository|must be run in a work tree/i.test(stderr))
    return new UsageError(
      `${name} is not in the work tree of a Git repository, so it has no revisions to compare with. Run the command in a clone.`,
    );
  return new EnvironmentError(`git refuses ${name}: ${escapeInvisible(stderr)}`);
}
