import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FuzzMessage } from './fuzz-message.ts';
import { inputLimit } from './mutate-bytes.ts';

export interface FuzzRun {
  /** The bundled worker. */
  readonly worker: string;
  readonly target: string;
  readonly seed: number;
  readonly milliseconds: number;
}

export interface FuzzResult {
  inputs: number;
  /** How many answers there were that differ in more than numbers and quotations. */
  kinds: number;
  slowest: number;
  /** The highest number of megabytes that the heap was seen to have. */
  heap: number;
  failures: { readonly reason: string; readonly file: string }[];
}

/** Microseconds of processor time: a machine that is busy with something else is not the input's fault. */
const patience = 4_000_000;

/**
 * Fuzzes one target in worker threads whose heap is limited, and watches them: the worker leaves each input in shared
 * memory before it tries it, so that it can be kept even when the worker hangs or dies. After a failure it goes on
 * with the next seed.
 */
export async function runTarget({ worker, target, seed, milliseconds }: FuzzRun): Promise<FuzzResult> {
  const result: FuzzResult = { inputs: 0, kinds: 0, slowest: 0, heap: 0, failures: [] };
  const end = Date.now() + milliseconds;
  for (let run = 0; Date.now() < end && result.failures.length < 20; run++) {
    const shared = new SharedArrayBuffer(16 + inputLimit);
    await watch(
      new Worker(worker, {
        workerData: { target, seed: seed * 1000 + run, milliseconds: end - Date.now(), shared },
        resourceLimits: { maxOldGenerationSizeMb: 256 },
      }),
      shared,
      target,
      result,
    );
  }
  return result;
}

function watch(worker: Worker, shared: SharedArrayBuffer, target: string, result: FuzzResult): Promise<void> {
  const header = new Int32Array(shared, 0, 4);
  let seen = -1;
  let since = process.cpuUsage();
  let counted = 0;
  const keep = (reason: string): void => {
    const bytes = new Uint8Array(shared, 16, Atomics.load(header, 1)).slice();
    const folder = join(tmpdir(), 'trustplane-fuzz-failures');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${target}-${Date.now()}-${result.failures.length}`);
    writeFileSync(file, bytes);
    result.failures.push({ reason, file });
  };
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const current = Atomics.load(header, 0);
      if (current !== seen) {
        seen = current;
        since = process.cpuUsage();
      } else if (process.cpuUsage(since).user > patience) {
        clearInterval(timer);
        keep('still running after 4 s');
        void worker.terminate();
      }
    }, 100);
    worker.on('message', (message: FuzzMessage) => {
      if (message.failure !== undefined) keep(message.failure);
      result.inputs += message.inputs - counted;
      counted = message.inputs;
      result.kinds = Math.max(result.kinds, message.kinds);
      result.slowest = Math.max(result.slowest, message.slowest);
      result.heap = Math.max(result.heap, message.heap);
    });
    worker.on('error', (error) => keep(`the worker died: ${error.message}`));
    worker.on('exit', () => {
      clearInterval(timer);
      resolve();
    });
  });
}
