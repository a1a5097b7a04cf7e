import { check } from '../../commands/check.ts';
import type { World } from '../../commands/command.ts';
import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';

/** A world for commands that are run in this process. */
export function testWorld(cwd: string): World {
  return {
    cwd,
    env: {},
    terminal: { stdout: false, stderr: false },
    readStdin: () => Buffer.alloc(0),
    today: '2026-11-21',
  };
}

/** What `trustplane check FOLDER -o json` says, run in the folder's parent. */
export async function checkFolder(
  cwd: string,
  folder: string,
): Promise<{ exitCode: number; diagnostics: Diagnostic[] }> {
  const { exitCode, stdout } = await check.run(
    { positionals: [folder], flags: { output: 'json' } },
    testWorld(cwd),
  );
  const { diagnostics } = JSON.parse(stdout ?? '{"diagnostics":[]}') as { diagnostics: Diagnostic[] };
  return { exitCode, diagnostics };
}
