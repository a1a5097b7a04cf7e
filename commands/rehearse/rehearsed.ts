import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';
import type { Rehearsal } from '../../model/rehearse/rehearsal.ts';
import type { RehearsalRow } from './rehearsal-row.ts';

/** Rehearsals that fail in the same way, with what is to be said of them. */
export interface Failure {
  readonly rehearsals: readonly Rehearsal[];
  /** None where an exception excuses it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What `trustplane rehearse` prints. */
export interface Rehearsed {
  readonly environment: string;
  readonly rows: readonly RehearsalRow[];
  readonly failures: readonly Failure[];
}
