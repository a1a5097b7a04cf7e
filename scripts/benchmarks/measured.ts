import type { Sharing } from './make-fleet.ts';

/** What one command took. */
export interface Measured {
  /** What was measured, in words. */
  what: string;
  /** Absent where the command is not about a fleet. */
  fleet?: { sharing: Sharing; clusters: number };
  /** The median of the runs. */
  seconds: number;
  runs: number;
  /** The median of what all processors together spent; absent where GNU time is not installed. */
  cpuSeconds?: number;
  /** The most memory that any of the runs had resident; absent where GNU time is not installed. */
  peakMegabytes?: number;
}
