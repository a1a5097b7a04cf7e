import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KubernetesObject } from '../../../generators/print/kubernetes-object.ts';
import { printStream } from '../../../generators/print/print-stream.ts';
import { arbitraryManifest } from './arbitrary-manifest.ts';
import { buildWithKustomize } from './build-with-kustomize.ts';
import { findKustomize } from './find-kustomize.ts';
import { hasKeyCycle } from './has-key-cycle.ts';

const BATCH = 250;
const seed = Number(process.env.FUZZ_SEED ?? 20_260_101);
const runs = Number(process.env.FUZZ_RUNS ?? 2_000);
const kustomize = findKustomize();

describe.skipIf(kustomize === undefined)('printStream and the real kustomize', () => {
  test(`print ${runs} random manifests alike (seed ${seed})`, () => {
    const makers = fc.sample(arbitraryManifest, { seed, numRuns: runs });
    const objects = makers.map((make, i) => make(`m${i}`)).filter((object) => !hasKeyCycle(object));
    expect(objects.length).toBeGreaterThan(runs * 0.9);
    for (let start = 0; start < objects.length; start += BATCH) {
      const batch = objects.slice(start, start + BATCH);
      expectAlike(batch, buildWithKustomize(kustomize!, batch, 'resources'));
    }
  });
});

/** Compares document by document, so that a difference shows one manifest and not a batch. */
function expectAlike(batch: readonly KubernetesObject[], expected: string): void {
  const actual = printStream(batch);
  if (actual === expected) return;
  const documents = expected.split('\n---\n');
  actual.split('\n---\n').forEach((document, i) => {
    expect(document).toBe(documents[i]);
  });
  expect(actual).toBe(expected);
}
