import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeConfiguration } from '../../authentication/decode/decode-configuration.ts';
import { compareWithUpstream, type ObservedResult } from './compare-with-upstream.ts';

interface Vector {
  readonly id: string;
  readonly name: string;
  readonly config: string;
  readonly k8s_1_36_2: ObservedResult;
  readonly k8s_1_33_13: ObservedResult | 'same';
}

const file = new URL('../vectors/authentication-oracle.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };

describe('the oracle vectors, decoded and validated', () => {
  it.each(vectors)('$id $name: 1.36 and 1.33 say the same', (vector) => {
    const older = vector.k8s_1_33_13 === 'same' ? vector.k8s_1_36_2 : vector.k8s_1_33_13;
    for (const [minor, observed] of [[36, vector.k8s_1_36_2] as const, [33, older] as const]) {
      const decoded = decodeConfiguration(vector.config, minor);
      const { ours, upstream } = compareWithUpstream(decoded, observed, minor, [
        'https://kubernetes.default.svc',
      ]);
      expect(ours).toBe(upstream);
    }
  });
});
