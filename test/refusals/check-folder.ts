import { check } from '../../commands/check.ts';
import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import { testWorld } from '../commands/test-world.ts';

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
