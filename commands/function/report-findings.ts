import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import { chooseColor } from '../choose-color.ts';
import type { World } from '../command.ts';
import { exitCodeOf } from '../exit-code-of.ts';
import type { Outcome } from '../outcome.ts';
import { printText } from '../report/print-text.ts';

/** What is said on stderr, because kustomize throws a function's results away, and the exit code that follows. */
export function reportFindings(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  world: World,
): Outcome {
  const color = chooseColor(world.env, world.terminal.stderr);
  return {
    exitCode: exitCodeOf(diagnostics),
    ...(diagnostics.length > 0 && { stderr: printText(diagnostics, { texts, color }) }),
  };
}
