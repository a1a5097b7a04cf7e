import { parentPort, workerData } from 'node:worker_threads';
import type { FuzzMessage } from './fuzz-message.ts';
import { inputLimit, mutateBytes } from './mutate-bytes.ts';
import { readSeeds } from './read-seeds.ts';
import { targets } from './targets.ts';

const { target, seed, milliseconds, shared } = workerData as {
  target: string;
  seed: number;
  milliseconds: number;
  shared: SharedArrayBuffer;
};
const header = new Int32Array(shared, 0, 4);
const place = new Uint8Array(shared, 16);
const run = targets[target]!;
const corpus: Uint8Array[] = readSeeds[target]!().map((each) => each.subarray(0, inputLimit));
const kinds = new Set<string>();
const end = Date.now() + milliseconds;
let state = seed;
let slowest = 0;
let heap = 0;

/** xorshift: the same inputs for the same seed. */
function random(limit: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
}

function tell(inputs: number, failure?: string): void {
  const message: FuzzMessage = {
    inputs,
    kinds: kinds.size,
    slowest: Math.round(slowest),
    heap,
    ...(failure === undefined ? {} : { failure }),
  };
  parentPort!.postMessage(message);
}

/** Milliseconds of processor time for the last input. */
let took = 0;

function answer(input: Uint8Array): string {
  const start = process.cpuUsage();
  try {
    return run(input);
  } finally {
    took = process.cpuUsage(start).user / 1000;
  }
}

let inputs = 0;
for (; Date.now() < end; inputs++) {
  const seedInput = corpus[random(corpus.length)]!;
  const input =
    inputs < corpus.length ? corpus[inputs]! : mutateBytes(seedInput, corpus[random(corpus.length)]!, random);
  place.set(input);
  Atomics.store(header, 1, input.length);
  Atomics.store(header, 0, inputs);
  try {
    const kind = answer(input)
      .replace(/[\d.]+|"[^"]*"|'[^']*'/g, '#')
      .slice(0, 120);
    // What is answered in a new way is worth to be changed further.
    if (!kinds.has(kind) && kinds.size < 20_000) {
      kinds.add(kind);
      corpus.push(input);
    }
  } catch (error) {
    tell(inputs, `threw ${String(error instanceof Error ? (error.stack ?? error) : error).slice(0, 600)}`);
  }
  if (took > 1000) {
    // The first time may have been the compiler's or the collector's.
    answer(input);
    if (took > 1000) tell(inputs, `took ${Math.round(took)} ms of processor time, twice`);
  }
  slowest = Math.max(slowest, took);
  if (inputs % 500 === 0) {
    heap = Math.max(heap, Math.round(process.memoryUsage().heapUsed / 1_000_000));
    tell(inputs);
  }
}
tell(inputs);
