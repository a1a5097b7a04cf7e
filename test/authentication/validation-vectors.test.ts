import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import { compareWithUpstream, type ObservedResult } from './compare-with-upstream.ts';

interface Vector {
  readonly name: string;
  readonly configuration: AuthenticationConfiguration;
  readonly k8s_1_36_1: ObservedResult;
  readonly k8s_1_33_13: ObservedResult | 'same';
}

const file = new URL('../vectors/authentication-validation.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };
const disallowedIssuers = ['https://kubernetes.default.svc', 'https://b.example'];

describe('the validation of hand-made configurations', () => {
  it.each(vectors)('says what 1.36 and 1.33 say: $name', (vector) => {
    const older = vector.k8s_1_33_13 === 'same' ? vector.k8s_1_36_1 : vector.k8s_1_33_13;
    for (const [minor, observed] of [[36, vector.k8s_1_36_1] as const, [33, older] as const]) {
      const { ours, upstream } = compareWithUpstream(
        { configuration: vector.configuration },
        observed,
        minor,
        disallowedIssuers,
      );
      expect(ours).toBe(upstream);
    }
  });
});
