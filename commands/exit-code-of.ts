import type { Diagnostic } from '../model/diagnostics/diagnostic.ts';
import { exitCodes, type Outcome } from './outcome.ts';

/** The exit code that diagnostics ask for: a file that the system refuses to read outweighs what is wrong in others. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): Outcome['exitCode'] {
  if (diagnostics.some(({ rule }) => rule === 'unreadable-file')) return exitCodes.environment;
  return diagnostics.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.done;
}
