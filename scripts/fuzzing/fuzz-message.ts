/** What a worker tells about its run: sums since its start, and why it ends when it does so early. */
export interface FuzzMessage {
  readonly inputs: number;
  readonly kinds: number;
  readonly slowest: number;
  readonly heap: number;
  readonly failure?: string;
}
