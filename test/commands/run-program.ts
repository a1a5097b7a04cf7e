import { spawnSync } from 'node:child_process';

/** What the bundled program did, run as users run it. */
export interface ProgramRun {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs dist/trustplane.cjs in a folder; with `uid` as another user, which only root can. */
export function runProgram(
  args: readonly string[],
  cwd: string,
  options: { env?: Readonly<Record<string, string>>; uid?: number } = {},
): ProgramRun {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`${process.cwd()}/dist/trustplane.cjs`, ...args],
    {
      cwd,
      encoding: 'utf8',
      timeout: 300_000,
      maxBuffer: 1 << 28,
      input: '',
      env: { ...process.env, ...options.env },
      ...(options.uid !== undefined && { uid: options.uid }),
    },
  );
  return { status, stdout, stderr };
}
