import { spawnSync } from 'node:child_process';

/** Runs generators/trustplane as an orchestrator does: a ResourceList on stdin. */
export function callFunction(
  stdin: string,
  cwd = process.cwd(),
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(`${process.cwd()}/generators/trustplane`, [], {
    cwd,
    input: stdin,
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}
