import type { NewFile } from '../files/write-new-files.ts';
import type { Draft } from './draft.ts';
import type { Rehearsal } from './rehearse-draft.ts';

/** What would be written, and has been found to be sound. */
export interface Proposal {
  readonly draft: Draft;
  readonly files: readonly NewFile[];
  readonly rehearsal: Extract<Rehearsal, { user: unknown }>;
}
