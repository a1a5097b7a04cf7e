import { spawnSync } from 'node:child_process';
import { EnvironmentError } from '../environment-error.ts';

/** What git answered. */
export interface GitAnswer {
  /** Null where more was printed than was asked for. */
  status: number | null;
  stdout: Buffer;
  stderr: string;
}

/** What git may print unless less is asked for. */
const outputLimit = 1 << 30;
/** The variables that git needs from the user: its own settings, never those that point it at another repository. */
const passedOn =
  /^(?:PATH|HOME|XDG_CONFIG_HOME|USERPROFILE|SystemRoot|TEMP|TMP|TMPDIR|GIT_CONFIG_GLOBAL|GIT_CONFIG_COUNT|GIT_CONFIG_(?:KEY|VALUE)_\d+)$/i;

/**
 * Runs git so that it only reads what is there: no hook, filter, text conversion or monitor of the repository is
 * started, no replaced object is followed, nothing is fetched, nothing is asked.
 *
 * @param limit how many bytes of its output are wanted
 * @throws EnvironmentError where git is not installed or cannot be started
 */
export function runGit(
  args: readonly string[],
  {
    cwd,
    env,
    input,
    limit = outputLimit,
  }: {
    cwd: string;
    env: Readonly<Record<string, string | undefined>>;
    input?: string;
    limit?: number;
  },
): GitAnswer {
  const settings = ['core.hooksPath=/dev/null', 'core.fsmonitor=false', 'protocol.allow=never'];
  const { status, stdout, stderr, error } = spawnSync(
    'git',
    [
      '--no-pager',
      '--no-replace-objects',
      '--literal-pathspecs',
      ...settings.flatMap((each) => ['-c', each]),
      ...args,
    ],
    {
      cwd,
      input: input ?? '',
      maxBuffer: limit,
      windowsHide: true,
      env: {
        ...Object.fromEntries(Object.entries(env).filter(([name]) => passedOn.test(name))),
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_ATTR_NOSYSTEM: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_LAZY_FETCH: '1',
        // Older versions of git do not know the line before; without a protocol they cannot fetch either.
        GIT_ALLOW_PROTOCOL: '',
      },
    },
  );
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT')
    throw new EnvironmentError(
      'git is not installed, or not on the PATH, and revisions cannot be read without it. Install it, as with `apt-get install git`.',
    );
  if (error !== undefined && code !== 'ENOBUFS')
    throw new EnvironmentError(`git cannot be started: ${error.message}.`);
  return { status, stdout, stderr: stderr.toString('utf8').trim() };
}
