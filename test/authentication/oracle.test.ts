import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compareWithUpstream, type ObservedResult } from './compare-with-upstream.ts';

interface Vector {
  readonly id: string;
  readonly name: string;
  readonly config: string;
  readonly k8s_1_36_2: ObservedResult;
  readonly k8s_1_33_13: ObservedResult | 'same';
}

function readVectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8')) as T;
}

const { vectors } = readVectors<{ vectors: Vector[] }>('authentication-oracle');
const { gaps } = readVectors<{ gaps: Record<string, string> }>('authentication-known-gaps');

function agree(vector: Vector): boolean {
  const older = vector.k8s_1_33_13 === 'same' ? vector.k8s_1_36_2 : vector.k8s_1_33_13;
  const configuration = parse(vector.config, { uniqueKeys: false });
  return [[36, vector.k8s_1_36_2] as const, [33, older] as const].every(([minor, observed]) => {
    const result = compareWithUpstream(configuration, observed, minor, ['https://kubernetes.default.svc']);
    return result.ours === result.upstream;
  });
}

describe('the oracle vectors', () => {
  it.each(vectors.filter(({ id }) => !(id in gaps)))('$id $name: as upstream', (vector) => {
    expect(agree(vector)).toBe(true);
  });

  it.each(vectors.filter(({ id }) => id in gaps))('$id $name: a known gap that is still one', (vector) => {
    expect(agree(vector)).toBe(false);
  });

  it('lists no gap without a vector', () => {
    const ids = new Set(vectors.map(({ id }) => id));
    expect(Object.keys(gaps).filter((id) => !ids.has(id))).toEqual([]);
  });
});
