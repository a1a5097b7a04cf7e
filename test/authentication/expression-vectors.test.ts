import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeConfiguration } from '../../authentication/decode/decode-configuration.ts';
import { compareWithUpstream } from './compare-with-upstream.ts';

interface Vector {
  readonly name: string;
  readonly configuration: unknown;
  readonly observed: readonly { readonly releases: readonly string[]; readonly validation_error: string }[];
}

const file = new URL('../vectors/authentication-expressions.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };
const disallowedIssuers = ['https://kubernetes.default.svc', 'https://b.example'];

describe('expressions among the other rules', () => {
  it.each(vectors)('each release says the same: $name', ({ configuration, observed }) => {
    for (const { releases, ...said } of observed) {
      for (const release of releases) {
        const minor = Number(release.split('.')[1]);
        const decoded = decodeConfiguration(JSON.stringify(configuration), minor);
        const { ours, upstream } = compareWithUpstream(decoded, said, minor, disallowedIssuers);
        expect(ours, release).toBe(upstream);
      }
    }
  });
});
