import type { World } from '../command.ts';
import type { CompiledRevision } from './compile-revision.ts';
import type { DemoFleet } from './demo-fleet.ts';
import type { Revision } from './revision.ts';

/** What a demo is played with. */
export interface Stage {
  /** The environment's folder, absolute. */
  folder: string;
  /** Checks and compiles it as it is now. */
  compile(): CompiledRevision;
  /** What bootstrap put on the nodes. */
  first: Revision;
  fleet: DemoFleet;
  world: World;
  /** Aborted by Ctrl-C and the like. */
  stopped: AbortSignal;
}
