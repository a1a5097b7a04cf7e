import type { RenderedFile } from '../../generators/rendered-file.ts';

/** What a folder of rendered manifests should hold. */
export interface RenderedFolder {
  /** The folder, as it was named. */
  root: string;
  /** The paths of all files, relative to the folder: known before any of them is rendered. */
  paths: readonly string[];
  /** The files, one after the other, so that a fleet's output is never in memory at once. */
  files: Iterable<RenderedFile>;
  /** The part of the folder of which these are all files, as `DESTINATION/`; empty where they are those of all of it. */
  part: string;
}
